using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Providers.Handlers;

/// <summary>Calls handlers of one interaction: their targets and services live as long as this does, so that a teardown meets the instance that did the setup.</summary>
/// <param name="services">The app's services.</param>
/// <param name="more">What can be asked for by type beside them.</param>
internal sealed class HandlerCall(Func<IServiceProvider>? services, params IReadOnlyList<object> more) : IAsyncDisposable
{
    private readonly Dictionary<Type, object> _instances = [];
    private AsyncServiceScope? _scope;

    /// <param name="method">The handler.</param>
    /// <param name="target">What it is called on.</param>
    /// <param name="values">What its parameters get, by name.</param>
    /// <param name="special">What its parameters get by type.</param>
    /// <param name="cancellationToken">Handed to a parameter of this type.</param>
    /// <returns>What the handler handed back, awaited; null for none.</returns>
    /// <exception cref="HandlerException">It cannot be called with these values.</exception>
    public async Task<object?> InvokeAsync(MethodInfo method, HandlerTarget target, HandlerValues values, IReadOnlyList<object> special, CancellationToken cancellationToken)
    {
        var arguments = Array.ConvertAll(method.GetParameters(), parameter => Argument(parameter, values, special, cancellationToken));
        var instance = target switch
        {
            HandlerTarget.Created created => Instance(created.Type),
            HandlerTarget.Given given => given.Instance,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return await Awaiting.ResultAsync(returned, method.ReturnType).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances.Values)
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            else
                (instance as IDisposable)?.Dispose();
        }

        _instances.Clear();
        if (_scope is { } scope)
            await scope.DisposeAsync().ConfigureAwait(false);
        _scope = null;
    }

    private object? Argument(ParameterInfo parameter, HandlerValues values, IReadOnlyList<object> special, CancellationToken cancellationToken)
    {
        var name = parameter.Name ?? "";
        if (parameter.ParameterType == typeof(CancellationToken))
            return cancellationToken;
        if (special.Concat(more).FirstOrDefault(parameter.ParameterType.IsInstanceOfType) is { } found && parameter.ParameterType != typeof(object))
            return found;
        if (parameter.ParameterType == typeof(IServiceProvider))
            return Services ?? throw HandlerException.NoServices(parameter.ParameterType);
        if (values.TryGet(name, out var value))
            return ArgumentConversion.Convert(value.Value, name, parameter.ParameterType);
        if (Services?.GetService(parameter.ParameterType) is { } service)
            return service;
        return parameter.HasDefaultValue ? parameter.DefaultValue : throw HandlerException.NoValue(name, parameter.ParameterType, values.Names);
    }

    private object Instance(Type type)
    {
        if (_instances.TryGetValue(type, out var existing))
            return existing;
        try
        {
            return _instances[type] = ActivatorUtilities.CreateInstance(new ServicesAndMore(Services, more), type);
        }
        catch (InvalidOperationException) when (Services is null)
        {
            throw HandlerException.NoServices(type);
        }
        catch (InvalidOperationException missing)
        {
            throw HandlerException.CannotCreate(type, missing);
        }
    }

    private IServiceProvider? Services
    {
        get
        {
            if (services is null)
                return null;
            _scope ??= services().CreateAsyncScope();
            return _scope.Value.ServiceProvider;
        }
    }
}
