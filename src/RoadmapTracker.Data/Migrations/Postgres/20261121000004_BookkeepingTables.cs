using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>Which editions of the seed have been loaded, the version of the data, and what happened, for every instance to read.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261121000004_BookkeepingTables")]
public sealed class BookkeepingTables : Migration
{
    private const string Tables = """
            CREATE TABLE seed_load (
                content_hash text COLLATE "C" NOT NULL PRIMARY KEY,
                loaded_at timestamptz NOT NULL
            );

            -- Every transaction that writes counts it up by itself; a row would make them wait for each other. It is 0 until the first
            -- content has been committed.
            CREATE VIEW data_version AS SELECT CASE
                WHEN EXISTS (SELECT FROM recommendation WHERE xmin IS DISTINCT FROM pg_current_xact_id_if_assigned()::xid)
                THEN pg_snapshot_xmax(pg_current_snapshot())::text::bigint ELSE 0 END AS value;

            -- Each commit leaves a row for each of its events, and at least one. Read in the order of the key, which is complete below
            -- the oldest transaction under way; hence no sequence.
            CREATE TABLE outbox (
                xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
                position integer NOT NULL,
                commit_id uuid NOT NULL,
                kind text COLLATE "C" NOT NULL,
                event jsonb,
                at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (xid, position)
            );
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
