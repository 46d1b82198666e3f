"""Analyses articles with Apache Spark: JSON Lines or Parquet in, Parquet by date out, through `standpunkt worker`.

OUT/documents   one row an article: its metadata, its text, and its whole record as JSON
OUT/stances     one row a stance,   OUT/quotes   one row a quote,   OUT/countries   one row a mention
OUT/errors      one row a line that could not be analysed
OUT/matrix      target x holder x position: statements, documents, first and last date

Days are done in batches. A batch is finished when its file in OUT/finished is there; a run that was broken off goes on with
the batches that are not.
"""

import argparse
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

FIELDS = ["id", "text", "title", "date", "url", "author", "outlet", "lang"]
NO_DAY = "unknown"
PIPE_BUFFER = 1 << 16
# A worker reads its models anew for each part; with four parts a core the last ones leave little of the machine idle.
PARTS_OF_A_CORE = 2

SLICE = "start LONG, end LONG, text STRING"
STANCES = (
    "ARRAY<STRUCT<id STRING, holder STRUCT<type STRING, id STRING, name STRING>, position STRING, polarity STRING,"
    f" target STRING, target_id STRING, modality STRING, condition STRING, source STRING, evidence STRUCT<{SLICE}>,"
    " date STRING, confidence DOUBLE, rule STRING>>"
)
QUOTES = (
    f"ARRAY<STRUCT<id STRING, {SLICE}, type STRING, lang STRING, speaker STRING, speaker_country STRING,"
    " speaker_role STRING, speaker_organization STRING, speaker_known_by STRING, speaker_confidence DOUBLE,"
    f" cue STRUCT<{SLICE}>, source STRING, chain ARRAY<STRING>, unclosed BOOLEAN, `group` LONG>>"
)
COUNTRIES = f"ARRAY<STRUCT<{SLICE}, id STRING, form STRING, name STRING>>"
RECORD = (
    "id STRING, title STRING, date STRING, url STRING, author STRING, outlet STRING, text STRING,"
    f" primary_language STRING, stances {STANCES}, quotes {QUOTES}, countries {COUNTRIES}, line LONG, error STRING"
)


def arguments():
    parser = argparse.ArgumentParser(
        prog="spark-analyze", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", help="JSON Lines files, or with --parquet Parquet, as Spark names paths")
    parser.add_argument("-o", "--output", required=True, help="the folder to write")
    parser.add_argument("--parquet", action="store_true", help="the inputs are Parquet with the fields of a record")
    parser.add_argument("--days", type=int, default=31, help="how many days make a batch (%(default)s)")
    parser.add_argument("--partitions", type=int, help="into how many parts a batch is cut (two for each core)")
    parser.add_argument("--locale", default="en", help="the language of country names (%(default)s)")
    return parser.parse_args()


def day(date):
    """The day that a row is put under: the date's first ten characters, where they are a day."""
    start = F.substring(date, 1, 10)
    return F.when(F.to_date(start, "yyyy-MM-dd").isNotNull(), start).otherwise(F.lit(NO_DAY))


def articles(spark, options):
    """One row an article: the day it is put under, and its line of JSON."""
    if options.parquet:
        rows = spark.read.parquet(*options.inputs)
        columns = [F.col(name).cast("string").alias(name) for name in FIELDS if name in rows.columns]
        date = F.col("date").cast("string") if "date" in rows.columns else F.lit(None).cast("string")
        return rows.select(day(date).alias("day"), F.to_json(F.struct(*columns)).alias("line"))
    rows = spark.read.text(options.inputs)
    # Spark hands bytes on as they are; what is no UTF-8 would not pass to the worker and back as text.
    valid = F.col("value").cast("binary") == F.encode(F.decode(F.col("value").cast("binary"), "UTF-8"), "UTF-8")
    line = F.when(valid, F.col("value")).otherwise(F.lit("a line that is not UTF-8"))
    blank = F.col("value").rlike("^[ \\t\\r]*$")
    return rows.where(~blank).select(day(F.get_json_object(line, "$.date")).alias("day"), line.alias("line"))


def worker_command(locale):
    """The worker: from the archive that Spark has unpacked in an executor's folder, or where this machine has it."""
    archived = ("root=$PWD/standpunkt; export STANDPUNKT_DATA=$root LD_LIBRARY_PATH=$root/lib;"
                " exec $root/bin/standpunkt \"$@\"")
    here = "exec \"$STANDPUNKT_PROGRAM\" \"$@\""
    script = f"if [ -d standpunkt ]; then {archived}; else {here}; fi"
    return ["sh", "-c", script, "standpunkt", "worker", "--jobs", "1", "--locale", locale]


def analyzed(spark, lines, locale):
    """The worker's answers to lines of JSON, each with its record read.

    The pipe is that of Spark's Java side: with PySpark's every line would go through Python on its way to the worker and back.
    """
    text = spark._jvm.org.apache.spark.sql.Encoders.STRING()
    environment = {name: os.environ[name] for name in ["STANDPUNKT_PROGRAM", "STANDPUNKT_DATA"] if name in os.environ}
    answers = getattr(lines._jdf, "as")(text).toJavaRDD().pipe(
        worker_command(locale), environment, False, PIPE_BUFFER, "UTF-8")
    rows = DataFrame(spark._jsparkSession.createDataset(answers.rdd(), text).toDF(), spark)
    return rows.select(F.col("value").alias("record"), F.from_json("value", RECORD).alias("read"))


def write(rows, path):
    """Writes rows by day; what an earlier, broken off run left of these days is replaced. No two texts are the same, so that a
    dictionary of them is of no use."""
    unlike = {f"parquet.enable.dictionary#{name}": "false" for name in ["text", "record"] if "record" in rows.columns}
    rows.write.mode("overwrite").options(**unlike).partitionBy("day").parquet(path)


def items(documents, name):
    """One row for each item of a list in the documents' records."""
    head = ["day", F.col("read.id").alias("document"), F.col("read.title").alias("title"),
            F.col("read.date").alias("published"), F.col("read.outlet").alias("outlet")]
    return documents.select(*head, F.posexplode(f"read.{name}").alias("place", "item")).select(
        "day", "document", "title", "published", "outlet", "place", "item.*")


def analyze_batch(spark, rows, options, name):
    """Analyses the articles of a batch and writes its tables; returns how many rows each has."""
    output = options.output
    # Parts of one size, each with few days: no worker is left alone with the last part, and few small files are written.
    parts = options.partitions or PARTS_OF_A_CORE * spark.sparkContext.defaultParallelism
    lines = rows.repartitionByRange(parts, "day", F.hash("line")).select("line")
    answers = analyzed(spark, lines, options.locale)
    staged = f"{output}/staged/{name}"
    # The worker's answers are written once; all tables are made of them. They do not stay, so they need not be small.
    answers.write.mode("overwrite").option("parquet.enable.dictionary", "false").option(
        "compression", "none").parquet(staged)
    answers = spark.read.schema(answers.schema).parquet(staged)

    bad = answers.where("read.error IS NOT NULL").select("read.id", "read.line", "read.error")
    documents = answers.where("read.error IS NULL").withColumn("day", day(F.col("read.date")))
    metadata = [F.col(f"read.{field}") for field in
                ["id", "title", "date", "url", "author", "outlet", "primary_language", "text"]]
    tables = {"documents": documents.select("day", *metadata, "record")}
    for table in ["stances", "quotes", "countries"]:
        tables[table] = items(documents, table)
    counts = answers.select(
        F.expr("count_if(read.error IS NULL)").alias("documents"),
        F.expr("count_if(read.error IS NOT NULL)").alias("errors"))
    together(
        lambda: bad.write.mode("overwrite").parquet(f"{output}/errors/batch={name}"),
        *[lambda table=table, rows=rows: write(rows, f"{output}/{table}") for table, rows in tables.items()])
    return counts.first().asDict()


def together(*actions):
    """Does several things at a time: while one plans and commits, another can use the executors."""
    with ThreadPoolExecutor(len(actions)) as pool:
        for done in [pool.submit(action) for action in actions]:
            done.result()


class Finished:
    """The batches that are finished, as files in OUT/finished, through the file system that OUT is on."""

    def __init__(self, spark, output):
        self.jvm = spark._jvm
        self.folder = self.jvm.org.apache.hadoop.fs.Path(f"{output}/finished")
        self.files = self.folder.getFileSystem(spark._jsc.hadoopConfiguration())
        self.output = output

    def days(self):
        if not self.files.exists(self.folder):
            return set()
        return {day for status in self.files.listStatus(self.folder) for day in self.read(status.getPath())["days"]}

    def read(self, path):
        stream = self.files.open(path)
        try:
            return json.loads(self.jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8"))
        finally:
            stream.close()

    def add(self, name, content):
        path = self.jvm.org.apache.hadoop.fs.Path
        partial = path(f"{self.output}/finished/.{name}.partial")
        stream = self.files.create(partial, True)
        stream.write(bytearray(json.dumps(content).encode()))
        stream.close()
        self.files.rename(partial, path(f"{self.output}/finished/{name}.json"))
        self.files.delete(path(f"{self.output}/staged/{name}"), True)


def write_matrix(spark, output):
    """Who holds what toward which target, over all days that are finished."""
    nothing = spark.createDataFrame([], f"day STRING, read STRUCT<{RECORD}>")
    schema = items(nothing, "stances").schema
    spark.read.schema(schema).parquet(f"{output}/stances").createOrReplaceTempView("stances")
    spark.sql("""
        SELECT coalesce(target_id, lower(target), '') AS target, holder.type AS holder_type,
               coalesce(holder.id, lower(holder.name)) AS holder, position, polarity,
               count(*) AS statements, count(DISTINCT document) AS documents,
               min(date) AS first_date, max(date) AS last_date
        FROM stances
        GROUP BY 1, 2, 3, 4, 5
        ORDER BY statements DESC, target, holder_type, holder, position, polarity
    """).coalesce(1).write.mode("overwrite").parquet(f"{output}/matrix")


def main():
    options = arguments()
    spark = (SparkSession.builder.appName("standpunkt")
             .config("spark.sql.sources.partitionOverwriteMode", "dynamic")
             # Days stay the text that they are, whatever they look like.
             .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
             .config("spark.ui.showConsoleProgress", "false").getOrCreate())
    # What is shuffled are days and counts: a few parts for each core are enough, where Spark would make two hundred.
    spark.conf.set("spark.sql.shuffle.partitions", PARTS_OF_A_CORE * 2 * spark.sparkContext.defaultParallelism)
    spark.sparkContext.setLogLevel("ERROR")
    rows = articles(spark, options)
    finished = Finished(spark, options.output)
    done = finished.days()
    days = sorted(row.day for row in rows.select("day").distinct().collect())
    missing = [day for day in days if day not in done]
    total = {"documents": 0, "errors": 0}
    for start in range(0, len(missing), options.days):
        batch = missing[start:start + options.days]
        name = f"{batch[0]}.{batch[-1]}" if len(batch) > 1 else batch[0]
        counts = analyze_batch(spark, rows.where(F.col("day").isin(batch)), options, name)
        finished.add(name, {"days": batch, **counts})
        for key in total:
            total[key] += counts[key]
    if missing:
        write_matrix(spark, options.output)
    print(f"{total['documents']} documents, {total['errors']} errors, {len(missing)} days analysed,"
          f" {len(days) - len(missing)} days finished before", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
