using Espalier.Language;

namespace Espalier.Tests.Language;

/// <summary>Builds random documents that use every production of the grammar.</summary>
public sealed class SyntaxGenerator(int seed)
{
    private static readonly string[] Names =
        ["a", "on", "query", "type", "fragment", "extend", "_x", "Query2", "repeatable", "implements", "true1", "longerNameThanMostOthersAre"];

    private static readonly string[] Texts =
        ["", "a", " a", "a ", "\"", "\\", "\"\"\"", "a\nb", "a\n  b", " a\nb", "a\n\n b", "\n", "\t", "\0", "é🌳", "\u007f", "a\rb", "# no comment", "\\u0041",
         "a line that is long enough to be put between quotes on a line of its own"];

    private static readonly string[] Locations = ["QUERY", "FIELD", "VARIABLE_DEFINITION", "SCHEMA", "INPUT_FIELD_DEFINITION"];

    private readonly Random _random = new(seed);

    public DocumentNode Document() => new() { Definitions = Some(Definition, least: 1, most: 6) };

    private DefinitionNode Definition() => _random.Next(20) switch
    {
        < 5 => Operation(),
        5 or 6 => new FragmentDefinitionNode { Description = Description(), Name = FragmentName(), TypeCondition = Named(), Directives = Directives(), SelectionSet = Selections(0) },
        7 => new SchemaDefinitionNode { Description = Description(), Directives = ConstDirectives(), OperationTypes = Some(Root, 1) },
        8 => new ScalarTypeDefinitionNode { Description = Description(), Name = Name(), Directives = ConstDirectives() },
        9 => new ObjectTypeDefinitionNode { Description = Description(), Name = Name(), Interfaces = Some(Named), Directives = ConstDirectives(), Fields = Some(FieldDefinition) },
        10 => new InterfaceTypeDefinitionNode { Description = Description(), Name = Name(), Interfaces = Some(Named), Directives = ConstDirectives(), Fields = Some(FieldDefinition) },
        11 => new UnionTypeDefinitionNode { Description = Description(), Name = Name(), Directives = ConstDirectives(), Types = Some(Named) },
        12 => new EnumTypeDefinitionNode { Description = Description(), Name = Name(), Directives = ConstDirectives(), Values = Some(EnumValueDefinition) },
        13 => new InputObjectTypeDefinitionNode { Description = Description(), Name = Name(), Directives = ConstDirectives(), Fields = Some(InputValue) },
        14 => new DirectiveDefinitionNode { Description = Description(), Name = Name(), Arguments = Some(InputValue), Repeatable = Maybe(), Locations = Some(Location, 1) },
        15 => new SchemaExtensionNode { Directives = Some(() => Directive(constant: true), 1), OperationTypes = Some(Root) },
        16 => new ScalarTypeExtensionNode { Name = Name(), Directives = Some(() => Directive(constant: true), 1) },
        17 => new ObjectTypeExtensionNode { Name = Name(), Interfaces = Some(Named), Directives = ConstDirectives(), Fields = Some(FieldDefinition, 1) },
        18 => Maybe()
            ? new InterfaceTypeExtensionNode { Name = Name(), Interfaces = Some(Named, 1), Directives = ConstDirectives(), Fields = Some(FieldDefinition) }
            : new UnionTypeExtensionNode { Name = Name(), Directives = ConstDirectives(), Types = Some(Named, 1) },
        _ => Maybe()
            ? new EnumTypeExtensionNode { Name = Name(), Directives = ConstDirectives(), Values = Some(EnumValueDefinition, 1) }
            : new InputObjectTypeExtensionNode { Name = Name(), Directives = ConstDirectives(), Fields = Some(InputValue, 1) },
    };

    private OperationDefinitionNode Operation()
    {
        var shorthand = _random.Next(3) == 0;
        return new OperationDefinitionNode
        {
            Operation = shorthand ? OperationType.Query : (OperationType)_random.Next(3),
            Description = shorthand ? null : Description(),
            Name = shorthand || Maybe() ? null : Name(),
            VariableDefinitions = shorthand ? [] : Some(VariableDefinition),
            Directives = shorthand ? [] : Directives(),
            SelectionSet = Selections(0),
        };
    }

    private VariableDefinitionNode VariableDefinition() => new()
    {
        Description = Description(),
        Variable = Variable(),
        Type = Type(0),
        DefaultValue = Default(),
        Directives = ConstDirectives(),
    };

    private SelectionSetNode Selections(int depth) => new() { Selections = Some(() => Selection(depth), 1, 4) };

    private SelectionNode Selection(int depth) => _random.Next(6) switch
    {
        0 => new FragmentSpreadNode { Name = FragmentName(), Directives = Directives() },
        1 when depth < 4 => new InlineFragmentNode { TypeCondition = Maybe() ? Named() : null, Directives = Directives(), SelectionSet = Selections(depth + 1) },
        _ => new FieldNode
        {
            Alias = Maybe() ? Name() : null,
            Name = Name(),
            Arguments = Some(() => Argument(constant: false), 0, 4),
            Directives = Directives(),
            SelectionSet = depth < 4 && Maybe() ? Selections(depth + 1) : null,
        },
    };

    private ValueNode Value(bool constant, int depth) => _random.Next(depth < 4 ? 12 : 9) switch
    {
        0 => new IntValueNode { Value = _random.Next(-1000, 1000).ToString() },
        1 => new FloatValueNode { Value = $"{_random.Next(-9, 9)}.{_random.Next(99)}e{_random.Next(-9, 9)}" },
        2 => new BooleanValueNode { Value = Maybe() },
        3 => new NullValueNode(),
        4 => new EnumValueNode { Value = Pick(Names) },
        5 when !constant => Variable(),
        < 9 => Text(),
        9 or 10 => new ListValueNode { Values = Some(() => Value(constant, depth + 1), 0, 6) },
        _ => new ObjectValueNode { Fields = Some(() => new ObjectFieldNode { Name = Name(), Value = Value(constant, depth + 1) }, 0, 5) },
    };

    private StringValueNode Text()
    {
        var value = string.Join(Maybe() ? "" : "\n", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Texts)));
        return new StringValueNode { Value = value, Block = BlockString.CanHold(value) && Maybe() };
    }

    private TypeNode Type(int depth)
    {
        TypeNode type = depth < 4 && Maybe() ? new ListTypeNode { Type = Type(depth + 1) } : Named();
        return Maybe() ? new NonNullTypeNode { Type = type } : type;
    }

    private FieldDefinitionNode FieldDefinition() => new()
    {
        Description = Description(),
        Name = Name(),
        Arguments = Some(InputValue),
        Type = Type(0),
        Directives = ConstDirectives(),
    };

    private InputValueDefinitionNode InputValue() => new()
    {
        Description = Description(),
        Name = Name(),
        Type = Type(0),
        DefaultValue = Default(),
        Directives = ConstDirectives(),
    };

    private EnumValueDefinitionNode EnumValueDefinition() => new() { Description = Description(), Name = Name(), Directives = ConstDirectives() };

    private OperationTypeDefinitionNode Root() => new() { Operation = (OperationType)_random.Next(3), Type = Named() };

    private ArgumentNode Argument(bool constant) => new() { Name = Name(), Value = Value(constant, 0) };

    private DirectiveNode Directive(bool constant) => new() { Name = Name(), Arguments = Some(() => Argument(constant)) };

    private DirectiveNode[] Directives() => Some(() => Directive(constant: false));

    private DirectiveNode[] ConstDirectives() => Some(() => Directive(constant: true));

    private StringValueNode? Description() => _random.Next(4) == 0 ? Text() : null;

    private ValueNode? Default() => Maybe() ? Value(constant: true, 0) : null;

    private VariableNode Variable() => new() { Name = Name() };

    private NamedTypeNode Named() => new() { Name = Name() };

    private NameNode Name() => new() { Value = Pick(Names) };

    private NameNode FragmentName() => new() { Value = "F" + Pick(Names) };

    private NameNode Location() => new() { Value = Pick(Locations) };

    private T[] Some<T>(Func<T> make, int least = 0, int most = 2) =>
        [.. Enumerable.Range(0, _random.Next(least, Math.Max(least, most) + 1)).Select(_ => make())];

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private bool Maybe() => _random.Next(2) == 0;
}
