using System.Collections.Concurrent;
using Espalier;
using Espalier.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ConcurrentDictionary<string, Book>>();
builder.Services.AddEspalier(typeof(Book).Assembly);
var app = builder.Build();
app.MapGraphQL();
app.Run();

/// <summary>A book on the shelf.</summary>
[ObjectType]
public sealed record Book(string Title, DateOnly Published);

/// <summary>A book to put on the shelf.</summary>
public sealed record AddBookInput(string Title, DateOnly Published);

[QueryType]
public static class BookQueries
{
    /// <summary>The books, oldest first.</summary>
    [UsePaging]
    public static IEnumerable<Book> GetBooks([Service] ConcurrentDictionary<string, Book> shelf)
        => shelf.Values.OrderBy(book => book.Published);
}

[MutationType]
public static class BookMutations
{
    /// <summary>Puts a book on the shelf.</summary>
    public static Book AddBook(AddBookInput input, [Service] ConcurrentDictionary<string, Book> shelf)
        => shelf[input.Title] = new Book(input.Title, input.Published);
}
