namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// A type declares each interface once, with all that the interface implements, and never itself. Specification sections 3.6, 3.7.
/// </summary>
internal static class DeclaredInterfacesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var type in parts.Types.OfType<FieldsType>())
        {
            var seen = new HashSet<InterfaceType>();
            foreach (var declared in type.Interfaces)
            {
                if (declared == type)
                    errors.Add($"Type {type} cannot implement itself because it would create a circular reference.", type);
                else if (!seen.Add(declared))
                    errors.Add($"Type {type} can only implement {declared} once.", type);
                else
                    CheckInherited(type, declared, errors);
            }
        }
    }

    private static void CheckInherited(FieldsType type, InterfaceType declared, SchemaErrors errors)
    {
        foreach (var inherited in declared.Interfaces.Except(type.Interfaces))
        {
            var message = inherited == type
                ? $"Type {type} cannot implement {declared} because it would create a circular reference."
                : $"Type {type} must implement {inherited} because it is implemented by {declared}.";
            errors.Add(message, declared, type);
        }
    }
}
