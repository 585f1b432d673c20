namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>One row of the outbox.</summary>
/// <param name="Number">The number of the transaction that wrote it.</param>
/// <param name="Position">Its place among the rows of that transaction.</param>
/// <param name="Kind">The event's kind, or one of those of <see cref="PostgresOutbox"/>.</param>
/// <param name="Text">The event; null when there is none.</param>
/// <param name="At">The moment of the changes.</param>
/// <param name="IsSettled">Whether no transaction of this database with a lower number is under way any more, so that no row can come before this one.</param>
internal sealed record OutboxRow(ulong Number, int Position, string Kind, string? Text, DateTimeOffset At, bool IsSettled);
