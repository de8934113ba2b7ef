using PactBroker.Registry.Http;

namespace PactBroker.Registry;

/// <summary>The table of contents of the registry.</summary>
internal static class RegistryApplication
{
    /// <summary>Whether a request is for the registry; from then on its path is read as the registry's.</summary>
    public static bool Claims(HttpContext context, BrokerSettings settings)
    {
        context.Features.Set(RegistryPath.TryRead(context, settings));
        return HasClaimed(context);
    }

    public static bool HasClaimed(HttpContext context) => context.Features.Get<RegistryPath>() is not null;

    public static void Map(RegistryRoutes routes)
    {
        Server.ServerEndpoints.Map(routes);
        Schemas.SchemaEndpoints.Map(routes);
        Schemas.IdEndpoints.Map(routes);
        Subjects.SubjectEndpoints.Map(routes);
        Versions.SchemaVersionEndpoints.Map(routes);
        Registering.CompatibilityEndpoints.Map(routes);
        Settings.ConfigEndpoints.Map(routes);
        Settings.ModeEndpoints.Map(routes);
        Contexts.ContextEndpoints.Map(routes);
    }
}
