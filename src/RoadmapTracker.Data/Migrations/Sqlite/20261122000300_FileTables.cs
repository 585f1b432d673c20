using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>Uploaded files, whose content lies in a folder, and which evidence names them.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000300_FileTables")]
public sealed class FileTables : Migration
{
    private const string Tables = """
            CREATE TABLE stored_file (
                id BLOB NOT NULL PRIMARY KEY,
                path TEXT NOT NULL,
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                length INTEGER NOT NULL,
                content_hash TEXT NOT NULL,
                account_id BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                version INTEGER NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_stored_file_account_id_created_at ON stored_file (account_id, created_at);
            CREATE INDEX IX_stored_file_content_hash ON stored_file (content_hash);
            CREATE INDEX IX_evidence_url ON evidence (url) WHERE url LIKE '/files/%';
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
