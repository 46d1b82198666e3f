// Names no header of ICU: a module that shows them collides with the ICU inside Foundation.
