namespace Espalier.TypeSystem;

/// <summary>Where a directive may stand. Specification section 3.13.</summary>
public enum DirectiveLocation
{
    /// <summary><c>QUERY</c>: a query operation.</summary>
    Query,

    /// <summary><c>MUTATION</c>: a mutation operation.</summary>
    Mutation,

    /// <summary><c>SUBSCRIPTION</c>: a subscription operation.</summary>
    Subscription,

    /// <summary><c>FIELD</c>: a field of a selection set.</summary>
    Field,

    /// <summary><c>FRAGMENT_DEFINITION</c>: a fragment definition.</summary>
    FragmentDefinition,

    /// <summary><c>FRAGMENT_SPREAD</c>: a fragment spread.</summary>
    FragmentSpread,

    /// <summary><c>INLINE_FRAGMENT</c>: an inline fragment.</summary>
    InlineFragment,

    /// <summary><c>VARIABLE_DEFINITION</c>: a variable of an operation.</summary>
    VariableDefinition,

    /// <summary><c>SCHEMA</c>: the schema.</summary>
    Schema,

    /// <summary><c>SCALAR</c>: a scalar type.</summary>
    Scalar,

    /// <summary><c>OBJECT</c>: an object type.</summary>
    Object,

    /// <summary><c>FIELD_DEFINITION</c>: a field of an object or interface type.</summary>
    FieldDefinition,

    /// <summary><c>ARGUMENT_DEFINITION</c>: an argument of a field or directive.</summary>
    ArgumentDefinition,

    /// <summary><c>INTERFACE</c>: an interface type.</summary>
    Interface,

    /// <summary><c>UNION</c>: a union type.</summary>
    Union,

    /// <summary><c>ENUM</c>: an enum type.</summary>
    Enum,

    /// <summary><c>ENUM_VALUE</c>: a value of an enum type.</summary>
    EnumValue,

    /// <summary><c>INPUT_OBJECT</c>: an input object type.</summary>
    InputObject,

    /// <summary><c>INPUT_FIELD_DEFINITION</c>: a field of an input object type.</summary>
    InputFieldDefinition,
}
