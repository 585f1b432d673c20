using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>The audit, which can only be appended to, and the answers kept for repeated requests.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000101_AuditTables")]
public sealed class AuditTables : Migration
{
    private const string Tables = """
            CREATE TABLE audit_entry (
                sequence bigint NOT NULL PRIMARY KEY,
                at timestamptz NOT NULL,
                action text COLLATE "C" NOT NULL,
                account_id uuid NOT NULL,
                subject_kind text COLLATE "C" NOT NULL,
                subject_id uuid NOT NULL,
                version_before integer NOT NULL,
                version_after integer NOT NULL,
                before_digest text COLLATE "C" NOT NULL,
                after_digest text COLLATE "C" NOT NULL,
                previous_hash text COLLATE "C" NOT NULL,
                hash text COLLATE "C" NOT NULL
            );
            CREATE INDEX ix_audit_entry_account_id_sequence ON audit_entry (account_id, sequence);
            CREATE INDEX ix_audit_entry_subject_id_sequence ON audit_entry (subject_id, sequence);
            CREATE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''The audit is only appended to.''; END';
            CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses();

            CREATE TABLE audit_detail (
                sequence bigint NOT NULL PRIMARY KEY,
                salt text COLLATE "C" NOT NULL,
                before text COLLATE "C" NOT NULL,
                after text COLLATE "C" NOT NULL,
                FOREIGN KEY (sequence) REFERENCES audit_entry (sequence) ON DELETE RESTRICT
            );
            CREATE TRIGGER audit_detail_stays BEFORE UPDATE ON audit_detail FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses();

            CREATE TABLE audit_organisation (
                organisation_id uuid NOT NULL,
                sequence bigint NOT NULL,
                PRIMARY KEY (organisation_id, sequence),
                FOREIGN KEY (sequence) REFERENCES audit_entry (sequence) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_audit_organisation_sequence ON audit_organisation (sequence);

            CREATE TABLE kept_answer (
                account_id uuid NOT NULL,
                key text COLLATE "C" NOT NULL,
                ordinal integer NOT NULL,
                fingerprint text COLLATE "C" NOT NULL,
                subject_id uuid NOT NULL,
                at timestamptz NOT NULL,
                PRIMARY KEY (account_id, key, ordinal)
            );
            CREATE INDEX ix_kept_answer_at ON kept_answer (at);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
