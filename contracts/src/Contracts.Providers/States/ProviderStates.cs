using System.Collections.Immutable;
using System.Reflection;
using Contracts.Providers.Checks;
using Contracts.Providers.Data;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>The handlers of a provider's states. Immutable: each method gives a new set.</summary>
/// <remarks>
/// A handler's parameters are filled by name from the template's places and the state's parameters (JSON types kept, converted to the parameter's type), by type
/// from the app's services; a <see cref="CancellationToken"/>, an <see cref="IServiceProvider"/> (one scope per interaction) and the
/// <see cref="Engine.Documents.ProviderState"/> itself can be asked for, and <see cref="TestData"/> for valid objects. What a handler hands back (an object, a dictionary) is available to <c>ProviderState</c> generators.
/// </remarks>
/// <example>
/// <code>
/// ProviderStates.From&lt;PricingStates&gt;()
///     .Add("product {sku} is priced", async (string sku, PricingContext database) =>
///     {
///         database.Add(new Price(sku, 12.50m));
///         await database.SaveChangesAsync();
///     })
/// </code>
/// </example>
public sealed class ProviderStates
{
    private readonly ImmutableArray<StateHandler> _handlers;

    private ProviderStates(ImmutableArray<StateHandler> handlers, ImmutableArray<DataCheck> checks, int? seed)
    {
        _handlers = handlers;
        Checks = checks;
        Seed = seed;
    }

    /// <summary>No handlers.</summary>
    public static ProviderStates None { get; } = new([], [], null);

    /// <summary>The templates that have a handler, in order of their text.</summary>
    public ImmutableArray<string> Known =>
        [.. _handlers.Where(handler => handler.Action == StateAction.Setup).Select(handler => handler.Template.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal ImmutableArray<DataCheck> Checks { get; }

    /// <summary>What the handlers' <see cref="TestData"/> is made from; null for the usual.</summary>
    internal int? Seed { get; }

    /// <summary>The methods of a class that carry <see cref="ProviderStateAttribute"/> or <see cref="ThenAttribute"/>. An instance is made for each interaction, its constructor filled from the app's services.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public static ProviderStates From<T>()
        where T : class => None.AddFrom<T>();

    /// <summary>The methods of an object that carry <see cref="ProviderStateAttribute"/> or <see cref="ThenAttribute"/>.</summary>
    /// <param name="instance">The object.</param>
    public static ProviderStates From(object instance) => None.AddFrom(instance);

    /// <summary>These handlers, and those of a class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public ProviderStates AddFrom<T>()
        where T : class => AddMethods(typeof(T), new HandlerTarget.Created(typeof(T)));

    /// <summary>These handlers, and those of an object.</summary>
    /// <param name="instance">The object.</param>
    public ProviderStates AddFrom(object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return AddMethods(instance.GetType(), new HandlerTarget.Given(instance));
    }

    /// <summary>These handlers, and one more.</summary>
    /// <param name="template">The state in the consumers' words; <c>{sku}</c> stands for one word, <c>{*name}</c> for any text.</param>
    /// <param name="setup">Makes the state true: any delegate, synchronous or asynchronous.</param>
    /// <param name="teardown">Called after the interaction, whatever came of it.</param>
    public ProviderStates Add(string template, Delegate setup, Delegate? teardown = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var parsed = StateTemplate.Parse(template);
        var added = Add(new StateHandler(parsed, StateAction.Setup, setup.Method, new HandlerTarget.Given(setup.Target)));
        return teardown is null ? added : added.Add(new StateHandler(parsed, StateAction.Teardown, teardown.Method, new HandlerTarget.Given(teardown.Target)));
    }

    /// <summary>These handlers, and a check of what interactions should have done to the provider's data.</summary>
    /// <param name="interaction">The description of the interaction; <c>{name}</c> stands for one word, <c>{*name}</c> for any text.</param>
    /// <param name="check">Hands back an <see cref="ExpectedData"/>, or looks for itself and throws: any delegate, synchronous or asynchronous.</param>
    /// <param name="given">A state that the interaction must begin in; null for any.</param>
    public ProviderStates Then(string interaction, Delegate check, string? given = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Add(DataCheck.Of(interaction, given, check.Method, new HandlerTarget.Given(check.Target)));
    }

    /// <summary>What these handlers are for, to be written beside a verification.</summary>
    /// <param name="provider">The provider.</param>
    public HandledStates Describe(string provider) => Describe(provider, new SeenTables());

    /// <summary>The same handlers, whose <see cref="TestData"/> is made from a seed: that of a failure brings the same values back. Without this the environment is asked, then a usual seed taken.</summary>
    /// <param name="seed">The seed.</param>
    public ProviderStates WithSeed(int seed) => new(_handlers, Checks, seed);

    /// <summary>The same, with the tables that the handlers were seen to write to.</summary>
    internal HandledStates Describe(string provider, SeenTables seen) => new(
        provider,
        [
            .. _handlers.Where(handler => handler.Action == StateAction.Setup)
                .Select(handler => new HandledState(handler.Template.Text, handler.Name, seen.Of(handler.Template.Text)))
                .OrderBy(state => state.Template, StringComparer.Ordinal),
        ]);

    /// <exception cref="ProviderStateException">None or several fit.</exception>
    internal (StateHandler Handler, HandlerValues Values) Find(string state, StateAction action) =>
        TryFind(state, action) ?? throw ProviderStateException.NoHandler(state, Known);

    /// <exception cref="ProviderStateException">Several fit.</exception>
    internal (StateHandler Handler, HandlerValues Values)? TryFind(string state, StateAction action)
    {
        var fitting = TemplateChoice.Of(_handlers.Where(handler => handler.Action == action), handler => handler.Template, state);
        return fitting switch
        {
            [] => null,
            [var one] => one,
            _ => throw ProviderStateException.Ambiguous(state, fitting.Select(found => found.Candidate)),
        };
    }

    private ProviderStates AddMethods(Type type, HandlerTarget target)
    {
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static);
        var checks = (
            from method in methods
            from then in method.GetCustomAttributes<ThenAttribute>()
            select DataCheck.Of(then.Interaction, then.Given, method, target)).ToList();
        var marked = (
            from method in methods
            from state in method.GetCustomAttributes<ProviderStateAttribute>()
            select new StateHandler(StateTemplate.Parse(state.Template), state.Action, method, target)).ToList();
        return marked.Count + checks.Count == 0
            ? throw new ArgumentException($"{type.Name} has no public method with [ProviderState(\"…\")] or [Then(\"…\")].", nameof(type))
            : checks.Aggregate(marked.Aggregate(this, (states, handler) => states.Add(handler)), (states, check) => states.Add(check));
    }

    private ProviderStates Add(DataCheck check) => new(_handlers, Checks.Add(check), Seed);

    private ProviderStates Add(StateHandler handler) =>
        _handlers.Any(existing => existing.Action == handler.Action && existing.Template.Text == handler.Template.Text)
            ? throw new ArgumentException($"The state '{handler.Template}' already has a {handler.Action.ToString().ToLowerInvariant()} handler.", nameof(handler))
            : new ProviderStates(_handlers.Add(handler), Checks, Seed);
}
