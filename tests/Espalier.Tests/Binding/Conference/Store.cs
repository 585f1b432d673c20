namespace Espalier.Tests.Binding.Conference;

/// <summary>The data of the tests, as a service.</summary>
public sealed class Store
{
    public static readonly Guid Ada = Guid.Parse("0190a000-0000-7000-8000-000000000001");
    public static readonly Guid Grace = Guid.Parse("0190a000-0000-7000-8000-000000000002");

    public List<Speaker> Speakers { get; } =
    [
        new()
        {
            Id = Ada, Name = "Ada", Level = Level.Experienced, Country = "GB", Website = new Uri("https://example.org/ada"),
            Email = "ada@example.org", Languages = ["en", "fr", "it"],
        },
        new() { Id = Grace, Name = "Grace", Bio = "Ships \"code\".", MentorId = Ada },
    ];

    public List<Session> Sessions { get; } =
    [
        .. Enumerable.Range(1, 5).Select(number => new Session(
            Guid.Parse($"0190b000-0000-7000-8000-00000000000{number}"),
            $"Talk {number}",
            number % 2 == 1 ? Ada : Grace,
            number == 5 ? null : new DateTimeOffset(2026, 5, number, 9, 30, 0, TimeSpan.Zero),
            30,
            ["engines", $"n{number}"])),
    ];

    /// <summary>How often batches were asked.</summary>
    public int Batches { get; set; }
}
