namespace Espalier;

/// <summary>
/// This parameter comes from the services of the request. Needed only for a type that the service collection does not tell
/// about; registered types are recognised without it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
