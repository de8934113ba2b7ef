using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>A provider state could not be brought about. The message says which, why, and what would help.</summary>
public sealed class ProviderStateException : Exception
{
    private ProviderStateException(StateFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
    }

    /// <summary>Why.</summary>
    public StateFailure Failure { get; }

    internal static ProviderStateException NoHandler(string state, IReadOnlyCollection<string> known) =>
        new(StateFailure.NoHandler, $"No handler for the provider state '{state}'.{KnownNames.Describe("state", state, known)}");

    internal static ProviderStateException Ambiguous(string state, IEnumerable<StateHandler> handlers) =>
        new(StateFailure.Ambiguous, $"The provider state '{state}' has several handlers: {string.Join(", ", handlers.Select(handler => $"'{handler.Template}' ({handler.Name})"))}. Make the templates exclude each other, or add one with exactly this text: that one wins.");

    internal static ProviderStateException Misfit(string state, StateHandler handler, HandlerException misfit) =>
        new(StateFailure.HandlerFailed, $"The handler of the provider state '{state}' ({handler.Name}) cannot be called: {misfit.Message}", misfit);

    internal static ProviderStateException Failed(string state, StateAction action, StateHandler handler, Exception exception) =>
        new(StateFailure.HandlerFailed, $"The handler that {StateHandler.Verb(action)} the provider state '{state}' ({handler.Name}) threw {exception.GetType().Name}: {exception.Message}", exception);

    internal static ProviderStateException Refused(string state, StateAction action, Uri address, string what, Exception? exception = null) =>
        new(StateFailure.HandlerFailed, $"The {(action == StateAction.Setup ? "setup" : "teardown")} of the provider state '{state}' failed: {address} {what}", exception);

    internal static ProviderStateException Late(IEnumerable<string> states, TimeLimit limit) =>
        new(StateFailure.HandlerFailed, $"The provider states {string.Join(", ", states.Select(state => $"'{state}'"))} were not done within {limit}.");

    internal static ProviderStateException NotConfigured(IEnumerable<string> states) =>
        new(StateFailure.NoHandler, $"The interaction needs {string.Join(", ", states.Select(state => $"'{state}'"))}, but no state handlers are given. Add WithProviderStates(…) or WithProviderStateUrl(…).");
}

/// <summary>Why a provider state could not be brought about.</summary>
public enum StateFailure
{
    /// <summary>Nobody handles it.</summary>
    NoHandler,

    /// <summary>More than one handler fits, and none fits exactly.</summary>
    Ambiguous,

    /// <summary>The handler could not be called, threw, or refused.</summary>
    HandlerFailed,
}
