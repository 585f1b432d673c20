using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>The version of the data, and which editions of the seed have been loaded.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000004_BookkeepingTables")]
public sealed class BookkeepingTables : Migration
{
    private const string Tables = """
            CREATE TABLE data_version (
                value INTEGER NOT NULL
            ) STRICT;
            INSERT INTO data_version (value) VALUES (0);

            CREATE TABLE seed_load (
                content_hash TEXT NOT NULL PRIMARY KEY,
                loaded_at INTEGER NOT NULL
            ) STRICT;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
