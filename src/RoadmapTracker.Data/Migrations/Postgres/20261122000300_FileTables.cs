using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>Uploaded files, whose content lies in a folder, and which evidence names them.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000300_FileTables")]
public sealed class FileTables : Migration
{
    private const string Tables = """
            CREATE TABLE stored_file (
                id uuid NOT NULL PRIMARY KEY,
                path text COLLATE "C" NOT NULL,
                name text COLLATE "C" NOT NULL,
                media_type text COLLATE "C" NOT NULL,
                length integer NOT NULL,
                content_hash text COLLATE "C" NOT NULL,
                account_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                version integer NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_stored_file_account_id_created_at ON stored_file (account_id, created_at);
            CREATE INDEX ix_stored_file_content_hash ON stored_file (content_hash);
            CREATE INDEX ix_evidence_url ON evidence (url) WHERE url LIKE '/files/%';
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
