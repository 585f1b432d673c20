using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.History;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Domain.Tests.Progress;

public sealed class ProgressTransitionTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly Actor _office = Actor.Office("office");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (VerificationState Next, Action<ProgressRecord, int> Do)> _moves = new(StringComparer.Ordinal)
    {
        ["submit"] = (VerificationState.Submitted, (record, version) => record.Submit(_representative, version, _now)),
        ["beginReview"] = (VerificationState.UnderReview, (record, version) => record.BeginReview(_office, version, _now)),
        ["verify"] = (VerificationState.Verified, (record, version) => record.Verify(_office, version, ProgressStatus.Limited, "Seen.", null, _now)),
        ["return"] = (VerificationState.Returned, (record, version) => record.Return(_office, version, "Which schools?", _now)),
        ["dispute"] = (VerificationState.Disputed, (record, version) => record.Dispute(_office, version, null, "Mapped, not connected.", _now)),
        ["answer"] = (VerificationState.UnderReview, (record, version) => record.AnswerDispute(_representative, version, "Connected since.", _now)),
    };

    // The machine, move by move; anything else is refused.
    private static readonly (VerificationState From, string Move)[] _legal =
    [
        (VerificationState.Draft, "submit"),
        (VerificationState.Submitted, "beginReview"),
        (VerificationState.UnderReview, "verify"),
        (VerificationState.UnderReview, "return"),
        (VerificationState.UnderReview, "dispute"),
        (VerificationState.Returned, "submit"),
        (VerificationState.Disputed, "answer"),
        (VerificationState.Disputed, "beginReview"),
    ];

    public static TheoryData<VerificationState, string> EveryMove()
        => [.. from state in Enum.GetValues<VerificationState>() from move in _moves.Keys select (state, move)];

    [Theory]
    [MemberData(nameof(EveryMove))]
    public void Record_moves_only_as_the_domain_allows(VerificationState from, string move)
    {
        ProgressRecord record = RecordIn(from);
        int version = record.Version;
        record.TakeUnsavedChanges();
        record.TakeUnpublishedEvents();
        (VerificationState next, Action<ProgressRecord, int> act) = _moves[move];

        if (_legal.Contains((from, move)))
        {
            act(record, version);
            Assert.Equal((next, version + 1), (record.State, record.Version));
            StateChange change = Assert.Single(record.TakeUnsavedChanges());
            Assert.Equal((EnumText.Write(from), EnumText.Write(next)), (change.FromState, change.ToState));
            Assert.Single(record.TakeUnpublishedEvents());
        }
        else
        {
            Assert.Equal(EnumText.Write(from), Assert.Throws<IllegalTransition>(() => act(record, version)).Current);
            Assert.Equal((from, version), (record.State, record.Version));
            Assert.Empty(record.TakeUnsavedChanges());
            Assert.Empty(record.TakeUnpublishedEvents());
        }
    }

    [Theory]
    [MemberData(nameof(EveryMove))]
    public void Record_stays_as_it_is_when_the_version_is_stale(VerificationState from, string move)
    {
        ProgressRecord record = RecordIn(from);

        Assert.Equal(record.Version, Assert.Throws<StaleVersion>(() => _moves[move].Do(record, record.Version + 1)).CurrentVersion);
        Assert.Equal(from, record.State);
    }

    private static ProgressRecord RecordIn(VerificationState state)
    {
        ProgressRecord record = ProgressRecord.Draft(
            _representative,
            _organisation,
            commitment: null,
            new ProgressContent(PartialDate.Parse("2026-10"), "Schools were mapped.", "en", ProgressStatus.Limited, null, null, [Guid.CreateVersion7()], [], []),
            _now);
        string[] way = state switch
        {
            VerificationState.Draft => [],
            VerificationState.Submitted => ["submit"],
            VerificationState.UnderReview => ["submit", "beginReview"],
            VerificationState.Verified => ["submit", "beginReview", "verify"],
            VerificationState.Returned => ["submit", "beginReview", "return"],
            _ => ["submit", "beginReview", "dispute"],
        };
        foreach (string move in way) _moves[move].Do(record, record.Version);
        return record;
    }
}
