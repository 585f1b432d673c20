using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>The people who sign in, whom they speak for, and which roundtables they support.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000100_AccountTables")]
public sealed class AccountTables : Migration
{
    private const string Tables = """
            CREATE TABLE account (
                id BLOB NOT NULL PRIMARY KEY,
                status TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                version INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX IX_account_opened_at_id ON account (opened_at, id);

            CREATE TABLE account_holder (
                account_id BLOB NOT NULL PRIMARY KEY,
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                name TEXT,
                email TEXT,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
            ) STRICT;
            CREATE UNIQUE INDEX IX_account_holder_issuer_subject ON account_holder (issuer, subject);

            CREATE TABLE representation (
                id BLOB NOT NULL PRIMARY KEY,
                account_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                status TEXT NOT NULL,
                stands INTEGER NOT NULL,
                note TEXT,
                reason TEXT,
                created_at INTEGER NOT NULL,
                version INTEGER NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_representation_account_id_created_at_id ON representation (account_id, created_at, id);
            CREATE UNIQUE INDEX IX_representation_account_id_organisation_id ON representation (account_id, organisation_id) WHERE stands;
            CREATE INDEX IX_representation_organisation_id_created_at_id ON representation (organisation_id, created_at, id);

            CREATE TABLE secretariat_appointment (
                id BLOB NOT NULL PRIMARY KEY,
                account_id BLOB NOT NULL,
                roundtable_id BLOB NOT NULL,
                "from" TEXT NOT NULL,
                "to" TEXT,
                reason TEXT,
                version INTEGER NOT NULL,
                FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_secretariat_appointment_account_id_from_id ON secretariat_appointment (account_id, "from", id);
            CREATE INDEX IX_secretariat_appointment_roundtable_id_from_id ON secretariat_appointment (roundtable_id, "from", id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
