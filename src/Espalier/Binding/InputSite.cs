using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>One place where a value comes in: an argument or a field of an input object, and the C# side of it.</summary>
/// <param name="Field">The argument or input field.</param>
/// <param name="Shape">What C# takes.</param>
/// <param name="NodeType">The name of the object type whose global ids these are; null for anything else.</param>
internal sealed record InputSite(InputField Field, ClrShape Shape, string? NodeType);
