using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>How the Office judges those who may become Champions, and whom it chose.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000310_ChampionTables")]
public sealed class ChampionTables : Migration
{
    private const string Tables = """
            CREATE TABLE candidate_assessment (
                id BLOB NOT NULL PRIMARY KEY,
                roundtable_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                experience INTEGER,
                experience_reason TEXT,
                engagement INTEGER,
                engagement_reason TEXT,
                assessed_at INTEGER NOT NULL,
                version INTEGER NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_candidate_assessment_organisation_id ON candidate_assessment (organisation_id);
            CREATE INDEX IX_candidate_assessment_roundtable_id_assessed_at_id ON candidate_assessment (roundtable_id, assessed_at, id);

            CREATE TABLE champion_decision (
                id BLOB NOT NULL PRIMARY KEY,
                roundtable_id BLOB NOT NULL,
                "from" TEXT NOT NULL,
                reason TEXT NOT NULL,
                decided_at INTEGER NOT NULL,
                size INTEGER NOT NULL,
                candidate_count INTEGER NOT NULL,
                departs_from_proposal INTEGER NOT NULL,
                experience_weight INTEGER NOT NULL,
                engagement_weight INTEGER NOT NULL,
                geographic_weight INTEGER NOT NULL,
                stakeholder_weight INTEGER NOT NULL,
                fingerprint TEXT NOT NULL,
                version INTEGER NOT NULL,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_champion_decision_roundtable_id_decided_at_id ON champion_decision (roundtable_id, decided_at, id);

            CREATE TABLE decided_organisation (
                decision_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                organisation_id BLOB NOT NULL,
                is_proposed INTEGER NOT NULL,
                membership_id BLOB,
                kind TEXT NOT NULL,
                regional_group TEXT,
                experience INTEGER,
                engagement INTEGER,
                PRIMARY KEY (decision_id, position),
                FOREIGN KEY (decision_id) REFERENCES champion_decision (id) ON DELETE CASCADE,
                FOREIGN KEY (membership_id) REFERENCES roundtable_membership (id) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_decided_organisation_membership_id ON decided_organisation (membership_id);
            CREATE INDEX IX_decided_organisation_organisation_id ON decided_organisation (organisation_id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
