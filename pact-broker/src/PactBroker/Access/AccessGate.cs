using PactBroker.Http;

namespace PactBroker.Access;

/// <summary>Lets a request to its route, or not: 401 if it is not known who asks, 403 if he may not.</summary>
internal sealed class AccessGate(RequestDelegate next, BrokerServices services)
{
    private const string Challenge = "Basic realm=\"Restricted area\"";

    // Whoever adds a route says whom it is open to; if that were forgotten, it is not open.
    private static readonly AccessRule Forgotten = new(Permissions.Admin);

    private readonly AccessOptions _access = services.Settings.Access;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Features.Set(_access.IsOn ? Admit(context) : Caller.Unasked);
        await next(context);
    }

    private Caller Admit(HttpContext context)
    {
        // Addresses that mean nothing say so to whoever may read.
        var rule = context.GetEndpoint() is RouteEndpoint route ? route.Metadata.GetMetadata<AccessRule>() ?? Forgotten : AccessRule.Read;
        var credentials = Credentials.Of(context.Request);
        var caller = Identify(credentials);
        return rule.IsOpen(_access) ? caller ?? Caller.Anonymous
            : caller is null ? throw NotKnown(context, credentials)
            : rule.Admits(caller) ? caller
            : throw NotAllowed(caller, rule);
    }

    private Caller? Identify(Credentials? credentials) => credentials switch
    {
        Credentials.User user when _access.FullUser is { } full && full.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.All),
        Credentials.User user when _access.ReadOnlyUser is { } readOnly && readOnly.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.Read),
        _ => null,
    };

    private static RefusalException NotKnown(HttpContext context, Credentials? credentials)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return RefusalException.Because(StatusCodes.Status401Unauthorized, credentials switch
        {
            null => "This broker asks who you are: send a user and password.",
            Credentials.User user => $"The user '{user.Username}' or its password is not right.",
            _ => "The Authorization header is none that this broker understands: send 'Basic' with a user and password.",
        });
    }

    private static RefusalException NotAllowed(Caller caller, AccessRule rule) => RefusalException.Because(
        StatusCodes.Status403Forbidden,
        $"{caller.Name} may {PermissionNames.List(caller.Permissions, " and ")}; this needs {PermissionNames.List(rule.AnyOf, " or ")}.");
}
