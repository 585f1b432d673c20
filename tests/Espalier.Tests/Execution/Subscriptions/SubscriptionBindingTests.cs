using Espalier.Binding;

namespace Espalier.Tests.Execution.Subscriptions;

public sealed class SubscriptionBindingTests
{
    [SubscriptionType]
    public static class Wrong
    {
        public static int Plain() => 1;

        [Subscribe]
        public static int NoMessage() => 1;

        [Subscribe, Topic("a_{word}")]
        public static int TextInTopic([EventMessage] int number, string word) => number + word.Length;

        [Subscribe, Topic("a_{what}")]
        public static int UnknownInTopic([EventMessage] int number) => number;

        [Subscribe(With = nameof(Strings))]
        public static int OtherMessages([EventMessage] int number) => number;

        public static IAsyncEnumerable<string> Strings() => AsyncEnumerable.Empty<string>();

        [Subscribe(Filter = "Nowhere")]
        public static int NoFilter([EventMessage] int number) => number;

        [Subscribe(Filter = nameof(Maybe))]
        public static int FilterOfOtherArguments([EventMessage] int number, int limit) => number + limit;

        public static bool Maybe([EventMessage] int number, string limit) => limit.Length > number;
    }

    [QueryType]
    public static class Misplaced
    {
        public static int Message([EventMessage] int number) => number;
    }

    [Theory]
    [InlineData("Wrong.Plain: a field of the subscription type says where its events come from; add [Subscribe], or [GraphQLIgnore].")]
    [InlineData("Wrong.NoMessage: [Subscribe] needs one [EventMessage] parameter, which is what was sent to its topic.")]
    [InlineData("Wrong.TextInTopic: argument word cannot be part of a topic, since a caller could write the name of another; use a filter.")]
    [InlineData("Wrong.UnknownInTopic: topic \"a_{what}\" names no argument in its braces; write the C# name of one.")]
    [InlineData("Wrong.Strings: the messages of OtherMessages come as IAsyncEnumerable<Int32>.")]
    [InlineData("Wrong.NoFilter: Wrong has not one static method Nowhere; use nameof.")]
    [InlineData("Wrong.Maybe(limit): Wrong.FilterOfOtherArguments declares this argument with another type; give both the same.")]
    [InlineData("Misplaced.Message(number): messages come to the methods of a class with [SubscriptionType].")]
    public void Schema_is_refused_with_what_is_wrong(string expected)
    {
        var refused = Assert.Throws<BindingException>(() => SchemaFactory.Create([typeof(Wrong), typeof(Misplaced)], _ => false));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }
}
