namespace Espalier.Tests.Binding.Conference;

/// <summary>A room of the venue.</summary>
/// <param name="Name">The name on the door.</param>
/// <param name="Seats">How many people may sit.</param>
[ObjectType(Name = "VenueRoom")]
public sealed record Room(string Name, short Seats);
