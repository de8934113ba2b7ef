using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Providers.Handlers;

/// <summary>The app's services, and things of the verification that a handler can ask for like one.</summary>
internal sealed class ServicesAndMore(IServiceProvider? services, IReadOnlyList<object> more) : IServiceProvider, IServiceProviderIsService
{
    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType == typeof(IServiceProviderIsService) ? this : Find(serviceType) ?? services?.GetService(serviceType);
    }

    public bool IsService(Type serviceType) => Find(serviceType) is not null || services?.GetService<IServiceProviderIsService>()?.IsService(serviceType) == true;

    private object? Find(Type type) => type == typeof(object) ? null : more.FirstOrDefault(type.IsInstanceOfType);
}
