using System.Reflection;

namespace Contracts.Providers.Handlers;

/// <summary>The object that a handler method is called on: a given one, or one that is made for each interaction from the app's services.</summary>
internal abstract record HandlerTarget
{
    /// <summary>What a lambda is called: its own name is the compiler's, the template beside it says enough.</summary>
    public const string Anonymous = "a delegate";

    public abstract string NameOf(MethodInfo method);

    public sealed record Given(object? Instance) : HandlerTarget
    {
        public override string NameOf(MethodInfo method) => method.Name.Contains('<') ? Anonymous : $"{method.DeclaringType?.Name}.{method.Name}";
    }

    public sealed record Created(Type Type) : HandlerTarget
    {
        public override string NameOf(MethodInfo method) => $"{Type.Name}.{method.Name}";
    }
}
