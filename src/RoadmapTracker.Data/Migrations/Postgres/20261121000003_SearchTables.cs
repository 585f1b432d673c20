using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>Full-text search over what is public (a GIN index over the words).</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261121000003_SearchTables")]
public sealed class SearchTables : Migration
{
    private const string Tables = """
            -- The column words holds normalised words only, those of the title with the weight A; the texts are for snippets.
            CREATE TABLE search_entry (
                row bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind text COLLATE "C" NOT NULL,
                subject_id uuid NOT NULL,
                title text COLLATE "C" NOT NULL,
                body text COLLATE "C" NOT NULL,
                words tsvector NOT NULL
            );
            CREATE UNIQUE INDEX ix_search_entry_kind_subject_id ON search_entry (kind, subject_id);
            CREATE INDEX ix_search_entry_words ON search_entry USING gin (words);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
