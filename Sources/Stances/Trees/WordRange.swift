/// The places from one up to another; none where the second stands before the first.
///
/// Trees promise no order: what a parser hangs on a noun may stand behind it as well as before. The standard library ends the program
/// where a range runs backwards, and with it all documents that are still to come; between two words there is then simply nothing.
func ..< (first: Int, end: Int) -> Range<Int> { Range(uncheckedBounds: (lower: first, upper: max(first, end))) }
