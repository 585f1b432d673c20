using Espalier.Binding;
using Espalier.Relay;

namespace Espalier.Tests.Binding;

/// <summary>Combinations that mean nothing end the start with the member to change and what to do.</summary>
public sealed class BindingErrorTests
{
    [Theory]
    [InlineData(typeof(NotStatic), "NotStatic: a class with [QueryType] must be static; its methods take what they need as parameters.")]
    [InlineData(typeof(ParentOnRoot), "ParentOnRoot.Name(thing): a field of a root type has no parent; remove [Parent].")]
    [InlineData(typeof(BatchOnRoot), "BatchOnRoot.Names: [BatchResolver] stands on a field of an object type and takes one [Parent] IReadOnlyList<T>.")]
    [InlineData(typeof(NodeOnRoot), "NodeOnRoot.Find: [NodeResolver] stands in the class with [ObjectType<T>] of the type that it finds.")]
    [InlineData(typeof(ErrorOnQuery), "ErrorOnQuery.Name: [Error<T>] stands on mutations; elsewhere throw a GraphQLException.")]
    [InlineData(typeof(NothingReturned), "NothingReturned.DoAsync: a resolver returns the value of its field; return it, Task<T> or ValueTask<T>.")]
    [InlineData(typeof(Generic), "Generic.Name: a resolver cannot be generic.")]
    [InlineData(typeof(UnboundType), "UnboundType.Thing: there is no type in the schema for Unbound; bind it with [ObjectType<Unbound>] or [ObjectType], leave the member out with Ignore or [GraphQLIgnore], or name its type with [GraphQLType].")]
    [InlineData(typeof(NoScalar), "NoScalar.Now: no scalar stands for DateTime, whose offset nobody knows (DateTimeOffset has one); use another type, leave the member out with Ignore or [GraphQLIgnore], or add a scalar to the options.")]
    [InlineData(typeof(FileOut), "FileOut.File: a file comes in and cannot be answered; leave the member out with Ignore or [GraphQLIgnore].")]
    [InlineData(typeof(UnknownService), "UnknownService.Name(things): IUnknown cannot be an input; use an input record, or register it as a service or mark it with [Service].")]
    [InlineData(typeof(TypeTwice), "TypeTwice.Name: [GraphQLType(\"Nope!\")] names no type of the schema that may stand here.")]
    [InlineData(typeof(TypeUnread), "TypeUnread.Name: [GraphQLType(\"[String\")] is no type reference: Syntax Error: Expected \"]\", found <EOF>.")]
    [InlineData(typeof(IdOfAnyone), "IdOfAnyone.Name(id): say whose ids these are with [ID<T>], or take a NodeId for ids of any type.")]
    [InlineData(typeof(IdOfUnbound), "IdOfUnbound.Name(id): [ID<Unbound>] needs an object type; bind it with [ObjectType<Unbound>].")]
    [InlineData(typeof(IdAsNumber), "IdAsNumber.Name(id): an id cannot become Int32; take a Guid under [ID<T>], or a NodeId or a string under [ID].")]
    [InlineData(typeof(OptionalNonNull), "OptionalNonNull.Name(text): an absent or null input needs a nullable type; write Optional<String?>.")]
    [InlineData(typeof(OddList), "OddList.Name(texts): a list input cannot become HashSet<String>; use IReadOnlyList<T>, an array or List<T>.")]
    [InlineData(typeof(WrongScalar), "WrongScalar.Name(day): Date gives DateOnly, which is not String.")]
    [InlineData(typeof(PageWithoutPaging), "PageWithoutPaging.Names: Page<T> and PagingArguments need [UsePaging].")]
    [InlineData(typeof(PagingWithoutPage), "PagingWithoutPage.Names: [UsePaging] goes with PagingArguments and Page<T>, or with neither and a whole list.")]
    [InlineData(typeof(PagingWithoutList), "PagingWithoutList.Name: [UsePaging] stands on a method that returns Page<T> or a list.")]
    [InlineData(typeof(PagingOfNulls), "PagingOfNulls.Names: the items of a connection are objects that are not null, not String.")]
    [InlineData(typeof(PageTooLarge), "PageTooLarge.Names: a default page of 200 must hold at least 1 and at most 100 items.")]
    [InlineData(typeof(LooseOneOf), "Loose: in a [OneOf] input every property is nullable and has no default.")]
    [InlineData(typeof(GuardedInput), "Guarded.Secret: [Authorize] guards what is read; put it on the field or mutation that takes this input.")]
    [InlineData(typeof(MethodTwice), "MethodTwice: Query has more than one field \"name\" among its classes; rename one with [GraphQLName].")]
    public void Query_is_refused_with_what_to_do(Type type, string error) => Assert.Contains(error, ErrorsOf(type));

    [Theory]
    [InlineData(typeof(NoInput), "NoInput.Change: a mutation takes one argument, a record named input, and otherwise services; register the other parameters or mark them with [Service].")]
    [InlineData(typeof(TwoArguments), "TwoArguments.Change: a mutation takes one argument, a record named input, and otherwise services; register the other parameters or mark them with [Service].")]
    [InlineData(typeof(NamelessResult), "NamelessResult.Change: name the payload's field for Boolean with [return: GraphQLName].")]
    [InlineData(typeof(PagedMutation), "PagedMutation.Change: a mutation returns the object that it changed, not a page of a list.")]
    public void Mutation_is_refused_with_what_to_do(Type type, string error) => Assert.Contains(error, ErrorsOf(typeof(Fine), type));

    [Theory]
    [InlineData(typeof(WrongParent), "WrongParent.Upper(text): the parent is Thing; under [BatchResolver] take IReadOnlyList<Thing>.")]
    [InlineData(typeof(OneParentOfBatch), "OneParentOfBatch.Uppers: [BatchResolver] stands on a field of an object type and takes one [Parent] IReadOnlyList<T>.")]
    [InlineData(typeof(OneResultOfBatch), "OneResultOfBatch.Upper: [BatchResolver] returns IReadOnlyList<T> with one result for each parent, in their order.")]
    [InlineData(typeof(UnknownName), "UnknownName: Thing has no public property Nome; use nameof.")]
    [InlineData(typeof(NodeWithoutKey), "NodeWithoutKey.Find: [NodeResolver] takes one Guid, or IReadOnlyList<Guid> under [BatchResolver], and services.")]
    [InlineData(typeof(NodeOfAnother), "NodeOfAnother.Find: [NodeResolver] returns Thing or null.")]
    [InlineData(typeof(NodeGuarded), "NodeGuarded.Find: [NodeResolver] goes with [BatchResolver] only; [Authorize] stands on the class, for the type.")]
    [InlineData(typeof(NodeWithoutId), "Thing: a type with [NodeResolver] has a public property Guid Id that is a field.")]
    [InlineData(typeof(IdReturned), "IdReturned.Key: a method returns the object rather than its id; ids are properties.")]
    [InlineData(typeof(InterfaceAsObject), "InterfaceAsObject: IUnknown cannot be an object type; bind a class or a record class, or use [InterfaceType<T>].")]
    [InlineData(typeof(GuardedUnion), "GuardedUnion: [Authorize] stands on object types and fields; interfaces and unions have no values of their own.")]
    [InlineData(typeof(UnionOfNothing), "UnionOfNothing: a union described by a static class names its marker, [UnionType<T>], or its Members.")]
    [InlineData(typeof(UnionOfUnbound), "UnionOfUnbound: the member Unbound is not bound to an object type.")]
    public void Type_is_refused_with_what_to_do(Type type, string error) => Assert.Contains(error, ErrorsOf(typeof(Fine), typeof(ThingType), type));

    [Fact]
    public void Everything_wrong_is_listed_at_once()
    {
        var exception = Assert.Throws<BindingException>(() => Create(typeof(UnboundType), typeof(Generic), typeof(NoScalar)));
        Assert.Equal(3, exception.Errors.Count);
        Assert.All(exception.Errors, error => Assert.Contains(error, exception.Message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> ErrorsOf(params Type[] types) => Assert.Throws<BindingException>(() => Create(types)).Errors;

    private static void Create(params Type[] types) => SchemaFactory.Create(types, _ => false);

    public sealed record Unbound(string Name);

    public interface IUnknown;

    public sealed record Thing(string Name);

    [QueryType]
    public static class Fine
    {
        public static string Name() => "";
    }

    [ObjectType<Thing>]
    public static class ThingType;

    [QueryType]
    public sealed class NotStatic;

    [QueryType]
    public static class ParentOnRoot
    {
        public static string Name([Parent] Thing thing) => thing.Name;
    }

    [QueryType]
    public static class BatchOnRoot
    {
        [BatchResolver]
        public static IReadOnlyList<string> Names() => [];
    }

    [QueryType]
    public static class NodeOnRoot
    {
        [NodeResolver]
        public static string? Find(Guid id) => id.ToString();
    }

    [QueryType]
    public static class ErrorOnQuery
    {
        [Error<InvalidOperationException>]
        public static string Name() => "";
    }

    [QueryType]
    public static class NothingReturned
    {
        public static Task DoAsync() => Task.CompletedTask;
    }

    [QueryType]
    public static class Generic
    {
        public static string Name<T>() => typeof(T).Name;
    }

    [QueryType]
    public static class UnboundType
    {
        public static Unbound? Thing() => null;
    }

    [QueryType]
    public static class NoScalar
    {
        public static DateTime Now() => default;
    }

    [QueryType]
    public static class FileOut
    {
        public static IFile? File() => null;
    }

    [QueryType]
    public static class UnknownService
    {
        public static string? Name(IUnknown things) => things.ToString();
    }

    [QueryType]
    public static class TypeTwice
    {
        [GraphQLType("Nope!")]
        public static string Name() => "";
    }

    [QueryType]
    public static class TypeUnread
    {
        [GraphQLType("[String")]
        public static string Name() => "";
    }

    [QueryType]
    public static class IdOfAnyone
    {
        public static string Name([ID] Guid id) => id.ToString();
    }

    [QueryType]
    public static class IdOfUnbound
    {
        public static string Name([ID<Unbound>] Guid id) => id.ToString();
    }

    [QueryType]
    public static class IdAsNumber
    {
        public static string Name([ID] int id) => $"{id}";
    }

    [QueryType]
    public static class OptionalNonNull
    {
        public static string Name(Optional<string> text) => text.Or("");
    }

    [QueryType]
    public static class OddList
    {
        public static int Name(HashSet<string> texts) => texts.Count;
    }

    [QueryType]
    public static class WrongScalar
    {
        public static string Name([GraphQLType("Date!")] string day) => day;
    }

    [QueryType]
    public static class PageWithoutPaging
    {
        public static Page<string> Names(PagingArguments page) => new([], false, page.IsBackward, name => name);
    }

    [QueryType]
    public static class PagingWithoutPage
    {
        [UsePaging]
        public static string[] Names(PagingArguments page) => [$"{page}"];
    }

    [QueryType]
    public static class PagingWithoutList
    {
        [UsePaging]
        public static string Name() => "";
    }

    [QueryType]
    public static class PagingOfNulls
    {
        [UsePaging]
        public static string?[] Names() => [];
    }

    [QueryType]
    public static class PageTooLarge
    {
        [UsePaging(DefaultPageSize = 200)]
        public static string[] Names() => [];
    }

    [OneOf]
    public sealed record Loose(string Name, int? Number);

    [QueryType]
    public static class LooseOneOf
    {
        public static string Name(Loose input) => input.Name;
    }

    public sealed record Guarded
    {
        [Authorize]
        public string? Secret { get; init; }
    }

    [QueryType]
    public static class GuardedInput
    {
        public static string? Name(Guarded input) => input.Secret;
    }

    [QueryType]
    public static class MethodTwice
    {
        public static string Name() => "";

        public static string GetName(int number) => $"{number}";
    }

    [MutationType]
    public static class NoInput
    {
        public static Thing? Change() => null;
    }

    [MutationType]
    public static class TwoArguments
    {
        public static Thing Change(Unbound input, string name) => new(input.Name + name);
    }

    [MutationType]
    public static class NamelessResult
    {
        public static bool Change(Unbound input) => input.Name.Length > 0;
    }

    [MutationType]
    public static class PagedMutation
    {
        [UsePaging]
        public static string[] Change(Unbound input) => [input.Name];
    }

    [ObjectType<Thing>]
    public static class WrongParent
    {
        public static string Upper([Parent] string text) => text;
    }

    [ObjectType<Thing>]
    public static class OneParentOfBatch
    {
        [BatchResolver]
        public static IReadOnlyList<string> Uppers([Parent] Thing thing) => [thing.Name];
    }

    [ObjectType<Thing>]
    public static class OneResultOfBatch
    {
        [BatchResolver]
        public static string Upper([Parent] IReadOnlyList<Thing> things) => things[0].Name;
    }

    [ObjectType<Thing>(Ignore = ["Nome"])]
    public static class UnknownName;

    [ObjectType<Thing>]
    public static class NodeWithoutKey
    {
        [NodeResolver]
        public static Thing? Find(string name) => new(name);
    }

    [ObjectType<Thing>]
    public static class NodeOfAnother
    {
        [NodeResolver]
        public static string? Find(Guid id) => id.ToString();
    }

    [ObjectType<Thing>]
    public static class NodeGuarded
    {
        [NodeResolver, Authorize]
        public static Thing? Find(Guid id) => new(id.ToString());
    }

    [ObjectType<Thing>]
    public static class NodeWithoutId
    {
        [NodeResolver]
        public static Thing? Find(Guid id) => new(id.ToString());
    }

    [ObjectType<Thing>]
    public static class IdReturned
    {
        [return: ID]
        public static string Key([Parent] Thing thing) => thing.Name;
    }

    [ObjectType<IUnknown>]
    public static class InterfaceAsObject;

    [UnionType<IUnknown>, Authorize]
    public static class GuardedUnion;

    [UnionType]
    public static class UnionOfNothing;

    [UnionType(Members = [typeof(Thing), typeof(Unbound)])]
    public static class UnionOfUnbound;
}
