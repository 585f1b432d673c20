using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>Makes a valid random schema with random behaviour behind it.</summary>
internal sealed class SchemaGenerator
{
    private readonly Random _random;
    private readonly LiteralGenerator _literals;
    private readonly RandomSchema _result = new();
    private readonly SchemaBuilder _builder = new();
    private readonly List<LeafType> _leaves =
        [SpecifiedScalars.Int, SpecifiedScalars.Float, SpecifiedScalars.String, SpecifiedScalars.Boolean, SpecifiedScalars.Id, new EvenType(), new PairType()];

    private readonly List<InputObjectType> _inputs = [];
    private readonly List<InterfaceType> _interfaces = [];
    private readonly List<ObjectType> _objects = [];
    private readonly List<UnionType> _unions = [];

    private SchemaGenerator(Random random)
    {
        _random = random;
        _literals = new LiteralGenerator(random);
    }

    public static RandomSchema Generate(Random random) => new SchemaGenerator(random).Generate();

    private RandomSchema Generate()
    {
        _leaves.Add(new EnumType("Colour", [new EnumValue("RED"), new EnumValue("GREEN"), new EnumValue("BLUE")]));
        _leaves.Add(new EnumType("Day", [new EnumValue("MONDAY", DayOfWeek.Monday), new EnumValue("SUNDAY", DayOfWeek.Sunday)]));
        Declare();
        var query = _builder.QueryType = new ObjectType("Query");
        SetFields(query, [], count: _random.Next(3, 7));
        if (_random.Chance(0.6))
        {
            _builder.MutationType = new ObjectType("Mutation");
            SetFields(_builder.MutationType, [], count: _random.Next(2, 5));
        }

        _result.Schema = _builder.Build();
        return _result;
    }

    private void Declare()
    {
        foreach (var i in Enumerable.Range(0, _random.Next(1, 4)))
        {
            DeclareInput(i);
        }

        foreach (var i in Enumerable.Range(0, _random.Next(1, 4)))
        {
            var type = new InterfaceType($"I{i}");
            _builder.SetInterfaces(type, WithInherited(_random.Some(_interfaces, 0.4)));
            _interfaces.Add(type);
        }

        foreach (var i in Enumerable.Range(0, _random.Next(2, 7)))
        {
            var type = new ObjectType($"O{i}") { ClrType = Entity.ClassOf(i) };
            _builder.SetInterfaces(type, WithInherited(_random.Some(_interfaces, 0.5)));
            _objects.Add(type);
            _result.Add(type);
        }

        // An interface that nobody implements could never be returned.
        foreach (var unused in _interfaces.Where(type => _objects.TrueForAll(o => !o.Interfaces.Contains(type))).ToList())
        {
            _builder.SetInterfaces(_objects[0], WithInherited([.. _objects[0].Interfaces, unused]));
        }

        foreach (var i in Enumerable.Range(0, _random.Next(1, 3)))
        {
            var union = new UnionType($"U{i}");
            var members = _random.Some(_objects, 0.5);
            _builder.SetMembers(union, members.Count > 0 ? members : [_objects[0]]);
            _unions.Add(union);
        }

        foreach (var type in _interfaces)
        {
            SetFields(type, type.Interfaces, count: _random.Next(1, 3));
        }

        foreach (var type in _objects)
        {
            SetFields(type, type.Interfaces, count: _random.Next(1, 5));
        }
    }

    private static IEnumerable<InterfaceType> WithInherited(List<InterfaceType> types) =>
        types.SelectMany(type => type.Interfaces.Append(type)).Distinct();

    private void DeclareInput(int index)
    {
        var type = new InputObjectType($"In{index}") { IsOneOf = _random.Chance(0.3) };
        var fields = new List<InputField>();
        foreach (var i in Enumerable.Range(0, _random.Next(type.IsOneOf ? 2 : 1, 5)))
        {
            // Input objects refer to earlier ones, or to themselves through null, so that every value is finite.
            NamedType named = i > 0 && _random.Chance(0.3) && _inputs.Count > 0 ? _random.Pick(_inputs) : _random.Pick(_leaves);
            var wrapped = Wrap(i > 0 && _random.Chance(0.1) ? type : named);
            wrapped = type.IsOneOf || wrapped.NamedType() == type ? wrapped.NullableType() : wrapped;
            fields.Add(new InputField($"f{i}", wrapped)
            {
                DefaultValueLiteral = type.IsOneOf || wrapped.NamedType() is InputObjectType || !_random.Chance(0.4) ? null : Constant(wrapped),
            });
        }

        _builder.SetFields(type, fields);
        _inputs.Add(type);
    }

    private ValueNode Constant(IType type) => Parser.ParseConstValue(_literals.Constant(type));

    private IType Wrap(IType type)
    {
        for (var levels = _random.Chance(0.3) ? _random.Next(1, 4) : 0; levels > 0; levels--)
        {
            type = new ListType(MaybeNonNull(type));
        }

        return MaybeNonNull(type);
    }

    private IType MaybeNonNull(IType type) => _random.Chance(0.4) ? new NonNullType(type) : type;

    private void SetFields(FieldsType type, IEnumerable<InterfaceType> interfaces, int count)
    {
        var inherited = interfaces.SelectMany(parent => parent.Fields).DistinctBy(field => field.Name).Select(field => Inherit(type, field)).ToList();
        for (var i = 0; i < count; i++)
        {
            NamedType named = _random.Next(6) switch
            {
                0 => _random.Pick(_interfaces),
                1 => _random.Pick(_unions),
                2 => _random.Pick(_objects),
                _ => _random.Pick(_leaves),
            };

            // Interfaces number their fields apart, so that a type that implements several inherits no contradiction.
            inherited.Add(Field(type, $"{(type is InterfaceType ? type.Name.ToLowerInvariant() : "f")}{i}", Wrap(named), Arguments()));
        }

        _builder.SetFields(type, inherited);
    }

    private OutputField Inherit(FieldsType type, OutputField field)
    {
        // Covariance, section 3.6: a nullable type may become non-null.
        var covariant = field.Type is NonNullType || type is InterfaceType || _random.Chance(0.7) ? field.Type : new NonNullType(field.Type);
        var arguments = field.Arguments.Select(argument => new InputField(argument.Name, argument.Type) { DefaultValueLiteral = argument.DefaultValueLiteral });
        return Field(type, field.Name, covariant, [.. arguments]);
    }

    private List<InputField> Arguments()
    {
        var arguments = new List<InputField>();
        foreach (var i in Enumerable.Range(0, _random.Chance(0.5) ? 0 : _random.Next(1, 4)))
        {
            NamedType named = _random.Chance(0.4) ? _random.Pick(_inputs) : _random.Pick(_leaves);
            var type = Wrap(named);
            arguments.Add(new InputField($"a{i}", type) { DefaultValueLiteral = _random.Chance(0.3) ? Constant(type) : null });
        }

        return arguments;
    }

    private OutputField Field(FieldsType declaring, string name, IType type, IReadOnlyList<InputField> arguments)
    {
        if (declaring is InterfaceType)
        {
            return new OutputField(name, type) { Arguments = arguments };
        }

        var behaviour = new FieldBehaviour(_result, type, isMutation: declaring == _builder.MutationType, alwaysFails: _random.Chance(0.01));
        return behaviour.Field = new OutputField(name, type)
        {
            Arguments = arguments,
            Resolver = Resolvers.Create(_result, behaviour, type, _random),
        };
    }
}
