using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>Full-text search over what is public (SQLite FTS5).</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000003_SearchTables")]
public sealed class SearchTables : Migration
{
    private const string Tables = """
            CREATE TABLE search_entry (
                row INTEGER NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                subject_id BLOB NOT NULL,
                title TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_search_entry_kind_subject_id ON search_entry (kind, subject_id);

            -- Holds normalised words only; the texts for snippets are in search_entry.
            CREATE VIRTUAL TABLE search_index USING fts5 (
                title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
