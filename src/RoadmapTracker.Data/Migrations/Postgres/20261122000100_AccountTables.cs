using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>The people who sign in, whom they speak for, and which roundtables they support.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000100_AccountTables")]
public sealed class AccountTables : Migration
{
    private const string Tables = """
            CREATE TABLE account (
                id uuid NOT NULL PRIMARY KEY,
                status text COLLATE "C" NOT NULL,
                opened_at timestamptz NOT NULL,
                version integer NOT NULL
            );
            CREATE INDEX ix_account_opened_at_id ON account (opened_at, id);

            CREATE TABLE account_holder (
                account_id uuid NOT NULL PRIMARY KEY,
                issuer text COLLATE "C" NOT NULL,
                subject text COLLATE "C" NOT NULL,
                name text COLLATE "C",
                email text COLLATE "C",
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_account_holder_issuer_subject ON account_holder (issuer, subject);

            CREATE TABLE representation (
                id uuid NOT NULL PRIMARY KEY,
                account_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                status text COLLATE "C" NOT NULL,
                stands boolean NOT NULL,
                note text COLLATE "C",
                reason text COLLATE "C",
                created_at timestamptz NOT NULL,
                version integer NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_representation_account_id_created_at_id ON representation (account_id, created_at, id);
            CREATE UNIQUE INDEX ix_representation_account_id_organisation_id ON representation (account_id, organisation_id) WHERE stands;
            CREATE INDEX ix_representation_organisation_id_created_at_id ON representation (organisation_id, created_at, id);

            CREATE TABLE secretariat_appointment (
                id uuid NOT NULL PRIMARY KEY,
                account_id uuid NOT NULL,
                roundtable_id uuid NOT NULL,
                "from" date NOT NULL,
                "to" date,
                reason text COLLATE "C",
                version integer NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_secretariat_appointment_account_id_from_id ON secretariat_appointment (account_id, "from", id);
            CREATE INDEX ix_secretariat_appointment_roundtable_id_from_id ON secretariat_appointment (roundtable_id, "from", id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
