namespace Espalier.TypeSystem;

/// <summary>An interface type: fields that several object types promise to have. Specification section 3.7.</summary>
/// <param name="name">The name as clients write it.</param>
public sealed class InterfaceType(string name) : FieldsType(name);
