using System.Collections.Immutable;
using System.Globalization;

namespace Contracts.Providers.Data;

/// <summary>
/// Makes objects that are valid wherever a state or a test does not say otherwise. Values follow from a seed, the type, the member and how many objects of the type were made before, so that
/// the same come again, in whatever order interactions run, and one more member changes no other.
/// </summary>
/// <remarks>
/// What a type declares as needed (required members, parameters of its constructor) gets a value that fits its type and its name; the rest keeps its default. A type that declares nothing
/// gets values in all members that may not be null. A member that is called after an object made before refers to it: <c>ProductId</c> is the <c>Id</c> of the last <c>Product</c>.
/// State handlers ask for one by type, in the constructor or as a parameter; a failure prints the seed.
/// </remarks>
/// <example>
/// <code>
/// var product = data.Make&lt;Product&gt;(new { Sku = "chair-oak" });
/// var stock = data.Make&lt;Stock&gt;(new { product.Sku, OnHand = 3 });
/// </code>
/// </example>
/// <param name="seed">What the values follow from.</param>
public sealed class TestData(int seed)
{
    /// <summary>The environment variable that sets another seed than the usual one.</summary>
    public const string Variable = "CONTRACTS_SEED";

    private const int Usual = 1;

    private readonly Dictionary<Type, int> _counts = [];
    private readonly List<object> _made = [];

    /// <summary>Made from the seed of the environment, else from the usual one.</summary>
    public TestData()
        : this(SeedOfEnvironment())
    {
    }

    /// <summary>What the values follow from.</summary>
    public int Seed { get; } = seed;

    /// <summary>Whether anything was made of it: only then does the seed explain a failure.</summary>
    internal bool WasUsed => _made.Count > 0;

    /// <summary>Makes a valid object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="with">The members that matter, by name: <c>new { Sku = "chair-oak" }</c>. Others get a value.</param>
    /// <exception cref="TestDataException">A member gets no value that is valid; the message says which, and what to give.</exception>
    public T Make<T>(object? with = null)
        where T : notnull
    {
        var ordinal = _counts[typeof(T)] = _counts.GetValueOrDefault(typeof(T)) + 1;
        var made = ObjectMaking.Make(typeof(T), new MemberValues(Seed, ordinal, _made, GivenMembers.Of(with)));
        _made.Add(made);
        return (T)made;
    }

    /// <summary>Makes several valid objects that differ in what names them.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="count">How many.</param>
    /// <param name="with">The members that matter and are the same in all of them.</param>
    public ImmutableArray<T> Make<T>(int count, object? with = null)
        where T : notnull =>
        [.. Enumerable.Range(0, count).Select(_ => Make<T>(with))];

    private static int SeedOfEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed : Usual;
}
