using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>What people do: memberships, offers, commitments, progress, and the history of every change.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000002_FollowUpTables")]
public sealed class FollowUpTables : Migration
{
    private const string Tables = """
            CREATE TABLE state_change (
                id BLOB NOT NULL PRIMARY KEY,
                subject_kind TEXT NOT NULL,
                subject_id BLOB NOT NULL,
                subject_version INTEGER NOT NULL,
                from_state TEXT,
                to_state TEXT NOT NULL,
                reason TEXT,
                actor_subject TEXT NOT NULL,
                at INTEGER NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_state_change_subject_kind_subject_id_subject_version ON state_change (subject_kind, subject_id, subject_version);

            CREATE TABLE volunteer_offer (
                id BLOB NOT NULL PRIMARY KEY,
                organisation_id BLOB NOT NULL,
                status TEXT NOT NULL,
                motivation TEXT NOT NULL,
                expertise TEXT,
                engagement2019 TEXT,
                language TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                decided_at INTEGER,
                reason TEXT,
                membership_id BLOB,
                commitment_id BLOB,
                why_not_yet TEXT,
                version INTEGER NOT NULL,
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (membership_id) REFERENCES roundtable_membership (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_volunteer_offer_commitment_id ON volunteer_offer (commitment_id);
            CREATE INDEX IX_volunteer_offer_created_at_id ON volunteer_offer (created_at, id);
            CREATE INDEX IX_volunteer_offer_membership_id ON volunteer_offer (membership_id);
            CREATE INDEX IX_volunteer_offer_organisation_id_created_at_id ON volunteer_offer (organisation_id, created_at, id);
            CREATE INDEX IX_volunteer_offer_status_created_at_id ON volunteer_offer (status, created_at, id);

            CREATE TABLE offer_target (
                offer_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                capacity TEXT NOT NULL,
                recommendation_id BLOB,
                roundtable_id BLOB,
                pillar_id BLOB,
                PRIMARY KEY (offer_id, position),
                CONSTRAINT ck_offer_target_one CHECK ((recommendation_id IS NOT NULL) + (roundtable_id IS NOT NULL) + (pillar_id IS NOT NULL) = 1),
                FOREIGN KEY (pillar_id) REFERENCES pillar (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE CASCADE
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_offer_target_pillar_id ON offer_target (pillar_id);
            CREATE INDEX IX_offer_target_recommendation_id ON offer_target (recommendation_id);
            CREATE INDEX IX_offer_target_roundtable_id ON offer_target (roundtable_id);

            CREATE TABLE contact_person (
                offer_id BLOB NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                email TEXT NOT NULL,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE CASCADE
            ) STRICT;

            CREATE TABLE roundtable_membership (
                id BLOB NOT NULL PRIMARY KEY,
                roundtable_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                role TEXT NOT NULL,
                list_position INTEGER NOT NULL,
                "from" TEXT,
                "to" TEXT,
                stated_on TEXT,
                counts_from TEXT NOT NULL,
                name_in_source TEXT,
                stated_role TEXT,
                reason TEXT,
                basis TEXT NOT NULL,
                note TEXT,
                offer_id BLOB,
                version INTEGER NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_roundtable_membership_offer_id ON roundtable_membership (offer_id);
            CREATE INDEX IX_roundtable_membership_organisation_id_counts_from_id ON roundtable_membership (organisation_id, counts_from, id);
            CREATE INDEX IX_roundtable_membership_roundtable_id_role_list_position_counts_from_id ON roundtable_membership (roundtable_id, role, list_position, counts_from, id);

            CREATE TABLE commitment (
                id BLOB NOT NULL PRIMARY KEY,
                title TEXT NOT NULL,
                description TEXT,
                language TEXT NOT NULL,
                status TEXT NOT NULL,
                origin TEXT NOT NULL,
                offer_id BLOB,
                roundtable_id BLOB,
                action_id BLOB,
                starts_on TEXT NOT NULL,
                due_on TEXT,
                interval TEXT NOT NULL,
                success_criteria TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                reason TEXT,
                version INTEGER NOT NULL,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_commitment_action_id_opened_at_id ON commitment (action_id, opened_at, id);
            CREATE INDEX IX_commitment_offer_id ON commitment (offer_id);
            CREATE INDEX IX_commitment_opened_at_id ON commitment (opened_at, id);
            CREATE INDEX IX_commitment_roundtable_id_opened_at_id ON commitment (roundtable_id, opened_at, id);
            CREATE INDEX IX_commitment_status_opened_at_id ON commitment (status, opened_at, id);

            CREATE TABLE commitment_organisation (
                commitment_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                role TEXT NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (commitment_id, organisation_id),
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE CASCADE,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_commitment_organisation_organisation_id_commitment_id ON commitment_organisation (organisation_id, commitment_id);

            CREATE TABLE commitment_recommendation (
                commitment_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (commitment_id, recommendation_id),
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE CASCADE,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_commitment_recommendation_recommendation_id_commitment_id ON commitment_recommendation (recommendation_id, commitment_id);

            CREATE TABLE progress_record (
                id BLOB NOT NULL PRIMARY KEY,
                code TEXT,
                origin TEXT NOT NULL,
                reporter_id BLOB,
                commitment_id BLOB,
                roundtable_id BLOB,
                date_first_day TEXT NOT NULL,
                date_precision TEXT NOT NULL,
                narrative TEXT NOT NULL,
                language TEXT NOT NULL,
                area_id BLOB,
                action_id BLOB,
                action_basis TEXT,
                link_to_follow_up TEXT,
                state TEXT NOT NULL,
                reported_status TEXT,
                assessed_status TEXT,
                review_reason TEXT,
                answer TEXT,
                note TEXT,
                corrects_id BLOB,
                edition INTEGER NOT NULL,
                superseded_by_id BLOB,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                reviewed_at INTEGER,
                version INTEGER NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE RESTRICT,
                FOREIGN KEY (reporter_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (corrects_id) REFERENCES progress_record (id) ON DELETE RESTRICT,
                FOREIGN KEY (superseded_by_id) REFERENCES progress_record (id) ON DELETE RESTRICT,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_progress_record_action_id_date_first_day_id ON progress_record (action_id, date_first_day, id);
            CREATE INDEX IX_progress_record_area_id_date_first_day_id ON progress_record (area_id, date_first_day, id);
            CREATE UNIQUE INDEX IX_progress_record_code ON progress_record (code);
            CREATE INDEX IX_progress_record_commitment_id_date_first_day_id ON progress_record (commitment_id, date_first_day, id);
            CREATE UNIQUE INDEX IX_progress_record_corrects_id ON progress_record (corrects_id) WHERE corrects_id IS NOT NULL;
            CREATE INDEX IX_progress_record_date_first_day_id ON progress_record (date_first_day, id);
            CREATE INDEX IX_progress_record_reporter_id_date_first_day_id ON progress_record (reporter_id, date_first_day, id);
            CREATE INDEX IX_progress_record_roundtable_id ON progress_record (roundtable_id);
            CREATE INDEX IX_progress_record_state_date_first_day_id ON progress_record (state, date_first_day, id);
            CREATE INDEX IX_progress_record_superseded_by_id ON progress_record (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

            CREATE TABLE progress_recommendation (
                record_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                date_first_day TEXT NOT NULL,
                PRIMARY KEY (record_id, recommendation_id),
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_progress_recommendation_recommendation_id_date_first_day_record_id ON progress_recommendation (recommendation_id, date_first_day, record_id);

            CREATE TABLE progress_organisation (
                record_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                date_first_day TEXT NOT NULL,
                PRIMARY KEY (record_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_progress_organisation_organisation_id_date_first_day_record_id ON progress_organisation (organisation_id, date_first_day, record_id);

            CREATE TABLE evidence (
                id BLOB NOT NULL PRIMARY KEY,
                record_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                title TEXT NOT NULL,
                url TEXT NOT NULL,
                visibility TEXT NOT NULL,
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE
            ) STRICT;
            CREATE UNIQUE INDEX IX_evidence_record_id_position ON evidence (record_id, position);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
