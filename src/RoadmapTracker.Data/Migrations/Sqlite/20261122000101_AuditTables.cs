using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>The audit, which can only be appended to, and the answers kept for repeated requests.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000101_AuditTables")]
public sealed class AuditTables : Migration
{
    private const string Tables = """
            CREATE TABLE audit_entry (
                sequence INTEGER NOT NULL PRIMARY KEY,
                at INTEGER NOT NULL,
                action TEXT NOT NULL,
                account_id BLOB NOT NULL,
                subject_kind TEXT NOT NULL,
                subject_id BLOB NOT NULL,
                version_before INTEGER NOT NULL,
                version_after INTEGER NOT NULL,
                before_digest TEXT NOT NULL,
                after_digest TEXT NOT NULL,
                previous_hash TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;
            CREATE INDEX IX_audit_entry_account_id_sequence ON audit_entry (account_id, sequence);
            CREATE INDEX IX_audit_entry_subject_id_sequence ON audit_entry (subject_id, sequence);
            CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'The audit is only appended to.'); END;
            CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'The audit is only appended to.'); END;

            CREATE TABLE audit_detail (
                sequence INTEGER NOT NULL PRIMARY KEY,
                salt TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                FOREIGN KEY (sequence) REFERENCES audit_entry (sequence) ON DELETE RESTRICT
            ) STRICT;
            CREATE TRIGGER audit_detail_stays BEFORE UPDATE ON audit_detail BEGIN SELECT RAISE(ABORT, 'A change in the audit is erased or stays.'); END;

            CREATE TABLE audit_organisation (
                organisation_id BLOB NOT NULL,
                sequence INTEGER NOT NULL,
                PRIMARY KEY (organisation_id, sequence),
                FOREIGN KEY (sequence) REFERENCES audit_entry (sequence) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_audit_organisation_sequence ON audit_organisation (sequence);

            CREATE TABLE kept_answer (
                account_id BLOB NOT NULL,
                key TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                fingerprint TEXT NOT NULL,
                subject_id BLOB NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (account_id, key, ordinal)
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_kept_answer_at ON kept_answer (at);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
