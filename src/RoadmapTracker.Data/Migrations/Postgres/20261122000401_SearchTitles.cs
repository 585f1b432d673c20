using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>The words of titles have an index of their own, so that what has a word in its title is found first among very many.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000401_SearchTitles")]
public sealed class SearchTitles : Migration
{
    private const string Indexes = """
            CREATE INDEX ix_search_entry_title_words ON search_entry USING gin (ts_filter(words, '{a}')) WHERE title <> '';
            CREATE INDEX ix_search_entry_title_row ON search_entry (row) WHERE title <> '';
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Indexes);
}
