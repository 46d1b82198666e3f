"""Compares what spark-analyze wrote with the documents.jsonl of one machine, row for row: compare.py DOCUMENTS OUT ERRORS"""

import collections
import json
import sys

from pyspark.sql import Row, SparkSession


def plain(value):
    """A value of Spark's as JSON has it."""
    if isinstance(value, Row):
        value = value.asDict()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def row(fields):
    return json.dumps(plain(fields), sort_keys=True)


def compare(name, found, expected):
    found, expected = collections.Counter(found), collections.Counter(expected)
    if found != expected:
        sys.exit(f"{name}: {list((found - expected).items())[:2]} instead of {list((expected - found).items())[:2]}")
    if not found:
        sys.exit(f"{name}: has no rows")


def main():
    documents, output, errors = sys.argv[1:]
    lines = [line.rstrip("\n") for line in open(documents, encoding="utf-8")]
    records = [json.loads(line) for line in lines]
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config(
        "spark.sql.sources.partitionColumnTypeInference.enabled", "false").getOrCreate()
    read = lambda name: [r.asDict() for r in spark.read.parquet(f"{output}/{name}").drop("day", "batch").collect()]

    compare("documents", (r["record"] for r in read("documents")), lines)
    for table in ["stances", "quotes", "countries"]:
        compare(table, (row(r) for r in read(table)), (
            row({"document": record["id"], "title": record["title"], "published": record["date"],
                 "outlet": record["outlet"], "place": place, **item})
            for record in records for place, item in enumerate(record[table])))

    cells = collections.defaultdict(list)
    for record in records:
        for stance in record["stances"]:
            holder = stance["holder"]
            key = (stance["target_id"] or (stance["target"] or "").lower(), holder["type"],
                   holder["id"] or holder["name"].lower(), stance["position"], stance["polarity"])
            cells[key].append((record["id"], stance["date"]))
    names = ["target", "holder_type", "holder", "position", "polarity"]
    compare("matrix", (row(r) for r in read("matrix")), (
        row({**dict(zip(names, key)), "statements": len(claims), "documents": len({claim[0] for claim in claims}),
             "first_date": min((d for _, d in claims if d), default=None),
             "last_date": max((d for _, d in claims if d), default=None)})
        for key, claims in cells.items()))
    if len(read("errors")) != int(errors):
        sys.exit(f"{len(read('errors'))} errors instead of {errors}")


main()
