namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>What a scenario consists of while it runs: each class once, made when first needed and given the others that its constructor names.</summary>
internal sealed class ScenarioParts(ScenarioSettings settings) : IAsyncDisposable
{
    private readonly Dictionary<Type, object> _parts = new() { [typeof(ScenarioSettings)] = settings };

    private readonly Stack<object> _made = new([settings]);

    public object Get(Type type)
    {
        if (_parts.TryGetValue(type, out var part))
            return part;

        var constructor = type.GetConstructors().Should().ContainSingle("{0} is made by the scenario", type).Subject;
        part = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Get(parameter.ParameterType))]);
        _made.Push(part);
        return _parts[type] = part;
    }

    public async ValueTask DisposeAsync()
    {
        while (_made.TryPop(out var part))
        {
            if (part is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (part as IDisposable)?.Dispose();
        }
    }
}
