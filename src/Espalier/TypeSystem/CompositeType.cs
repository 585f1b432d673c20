namespace Espalier.TypeSystem;

/// <summary>A type that a selection set applies to: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name)
        : base(name)
    {
    }
}
