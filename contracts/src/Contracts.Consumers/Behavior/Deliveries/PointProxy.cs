using System.Reflection;

namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>Stands before something that a handler depends on: a point before each asynchronous call, and one after it.</summary>
internal class PointProxy : DispatchProxy
{
    private static readonly MethodInfo OfTask = Method(nameof(CallAsync));
    private static readonly MethodInfo OfValueTask = Method(nameof(CallValueAsync));

    private object _dependency = new();

    public static TInterface Around<TInterface>(TInterface dependency)
        where TInterface : class
    {
        var proxy = Create<TInterface, PointProxy>();
        ((PointProxy)(object)proxy)._dependency = dependency;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var call = () => targetMethod.Invoke(_dependency, BindingFlags.DoNotWrapExceptions, null, args, null);
        var returned = targetMethod.ReturnType;
        if (returned == typeof(Task))
            return CallAsync(targetMethod.Name, call);
        if (returned == typeof(ValueTask))
            return new ValueTask(CallAsync(targetMethod.Name, () => ((ValueTask)call()!).AsTask()));
        if (!returned.IsGenericType)
            return call();
        var kind = returned.GetGenericTypeDefinition();
        var generic = kind == typeof(Task<>) ? OfTask : kind == typeof(ValueTask<>) ? OfValueTask : null;
        return generic is null ? call() : generic.MakeGenericMethod(returned.GenericTypeArguments).Invoke(null, [targetMethod.Name, call]);
    }

    private static async Task CallAsync(string name, Func<object?> call)
    {
        await DeliveryPoint.ReachAsync($"before {name}").ConfigureAwait(false);
        await ((Task)call()!).ConfigureAwait(false);
        await DeliveryPoint.ReachAsync($"after {name}").ConfigureAwait(false);
    }

    private static async Task<T> CallAsync<T>(string name, Func<object?> call)
    {
        await DeliveryPoint.ReachAsync($"before {name}").ConfigureAwait(false);
        var result = await ((Task<T>)call()!).ConfigureAwait(false);
        await DeliveryPoint.ReachAsync($"after {name}").ConfigureAwait(false);
        return result;
    }

    private static async ValueTask<T> CallValueAsync<T>(string name, Func<object?> call) =>
        await CallAsync<T>(name, () => ((ValueTask<T>)call()!).AsTask()).ConfigureAwait(false);

    private static MethodInfo Method(string name) =>
        typeof(PointProxy).GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(method => method.Name == name && method.IsGenericMethodDefinition);
}
