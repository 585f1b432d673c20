using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>
/// Beginnings of words are indexed too: to find a short one, all entries of all words with it were gathered first. The words are made by the
/// function <c>search_words</c> of the connection that migrates.
/// </summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000401_SearchBeginnings")]
public sealed class SearchBeginnings : Migration
{
    private const string Tables = """
            DROP TABLE search_index;
            CREATE VIRTUAL TABLE search_index USING fts5 (
                title, body, content = '', contentless_delete = 1, prefix = '3 4 5 6', tokenize = "unicode61 remove_diacritics 0");
            INSERT INTO search_index (rowid, title, body) SELECT row, search_words(title), search_words(body) FROM search_entry;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
