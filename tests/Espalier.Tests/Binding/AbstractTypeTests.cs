using System.Text;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Tests.Binding;

public sealed class AbstractTypeTests
{
    private static readonly Schema Schema = SchemaFactory.Create(
        [typeof(Queries), typeof(Cat), typeof(Dog), typeof(Stone), typeof(IAnimal), typeof(IPet), typeof(FoundType), typeof(PetType)], _ => false);

    [Fact]
    public void Interface_that_extends_another_is_implemented_together_with_it()
    {
        Assert.Equal("interface Pet implements Animal {\n  legs: Int!\n  owner: String!\n  call: String!\n}", Sdl("Pet"));
        Assert.Equal("type Cat implements Animal & Pet {\n  lives: Int!\n  legs: Int!\n  owner: String!\n  call: String!\n}", Sdl("Cat"));
    }

    [Fact]
    public void Class_may_answer_a_field_of_its_interface_in_its_own_way() =>
        Assert.Equal("type Dog implements Animal & Pet {\n  legs: Int!\n  owner: String!\n  call: String!\n}", Sdl("Dog"));

    [Fact]
    public void Union_without_a_marker_names_its_members() => Assert.Equal("union Found = Cat | Stone", Sdl("Found"));

    [Fact]
    public async Task Objects_show_as_the_type_of_their_class_or_of_its_nearest_base() => Assert.Equal(
        "{'data':{'found':[{'__typename':'Cat','lives':9},{'__typename':'Stone','grams':3},{'__typename':'Cat','lives':1}],"
        + "'pets':[{'call':'Ann's 4 legs!','owner':'Ann'},{'call':'Wuff','owner':'Bob'}]}}",
        await AskAsync("{ found { __typename ... on Cat { lives } ... on Stone { grams } } pets { call owner } }"));

    [Fact]
    public void Guard_of_an_interface_must_be_repeated_by_its_types()
    {
        var errors = Assert.Throws<BindingException>(() => SchemaFactory.Create([typeof(Queries.Empty), typeof(IGuarded), typeof(Lax), typeof(Strict)], _ => false)).Errors;
        Assert.Equal(["Lax: \"secret\" needs the [Authorize] that it has in the interface; fields are guarded by their own type."], errors);
    }

    private static string Sdl(string type) => SdlPrinter.Print(Schema.Types[type]);

    private static async Task<string> AskAsync(string document)
    {
        using var result = await new RequestExecutor(Schema).ExecuteAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Services = new ConferenceServer() },
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
    }

    [InterfaceType]
    public interface IAnimal
    {
        int Legs { get; }
    }

    [InterfaceType]
    public interface IPet : IAnimal
    {
        string Owner { get; }
    }

    [ObjectType]
    public record Cat(int Lives) : IPet
    {
        public int Legs => 4;

        string IPet.Owner => "Ann";
    }

    /// <summary>Not bound itself, so it shows as a cat.</summary>
    public sealed record Kitten() : Cat(1);

    [ObjectType(Implicit = false)]
    public sealed record Dog(string Owner) : IPet
    {
        public int Legs => 4;
    }

    [ObjectType]
    public sealed record Stone(int Grams);

    [InterfaceType<IPet>]
    public static class PetType
    {
        public static string Call([Parent] IPet pet) => pet is Dog ? "Wuff" : $"{pet.Owner}'s {pet.Legs} legs!";
    }

    [UnionType(Name = "Found", Members = [typeof(Stone), typeof(Cat)])]
    public static class FoundType;

    [QueryType]
    public static class Queries
    {
        [GraphQLType("[Found!]!")]
        public static object[] Found() => [new Cat(9), new Stone(3), new Kitten()];

        public static IPet[] Pets() => [new Cat(9), new Dog("Bob")];

        [QueryType]
        public static class Empty
        {
            public static int Zero() => 0;
        }
    }

    [InterfaceType]
    public interface IGuarded
    {
        [Authorize("keeper")]
        string Secret { get; }
    }

    [ObjectType]
    public sealed record Lax(string Secret) : IGuarded;

    [ObjectType]
    public sealed record Strict([property: Authorize("keeper")] string Secret) : IGuarded;
}
