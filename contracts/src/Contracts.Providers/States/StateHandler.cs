using System.Reflection;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>One method or delegate that handles the states of one template.</summary>
internal sealed record StateHandler(StateTemplate Template, StateAction Action, MethodInfo Method, HandlerTarget Target)
{
    public string Name => Target.NameOf(Method);

    public static string Verb(StateAction action) => action == StateAction.Setup ? "sets up" : "tears down";
}
