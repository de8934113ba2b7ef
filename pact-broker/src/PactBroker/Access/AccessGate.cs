using PactBroker.Access.Tokens;
using PactBroker.Http;

namespace PactBroker.Access;

/// <summary>Lets a request to its route, or not: 401 if it is not known who asks, 403 if he may not.</summary>
internal sealed class AccessGate(RequestDelegate next, BrokerServices services)
{
    // Browsers and older clients know the first.
    private static readonly string[] Challenges = ["Basic realm=\"Restricted area\"", "Bearer"];

    // Whoever adds a route says whom it is open to; if that were forgotten, it is not open.
    private static readonly AccessRule Forgotten = new(Permissions.Admin);

    private readonly AccessOptions _access = services.Settings.Access;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Features.Set(_access.IsOn ? await AdmitAsync(context) : Caller.Unasked);
        await next(context);
    }

    private async Task<Caller> AdmitAsync(HttpContext context)
    {
        // Addresses that mean nothing say so to whoever may read.
        var rule = context.GetEndpoint() is RouteEndpoint route ? route.Metadata.GetMetadata<AccessRule>() ?? Forgotten : AccessRule.Read;
        if (rule.IsOpen(_access))
        {
            return Caller.Anonymous;
        }

        var credentials = Credentials.Of(context.Request);
        var caller = await IdentifyAsync(credentials, context.RequestAborted) ?? throw NotKnown(context, credentials);
        if (!rule.Admits(caller))
        {
            throw NotAllowed(caller, rule);
        }

        if (!rule.AnyOf.HasFlag(Permissions.Read) && !rule.OwnerIsInside)
        {
            Ownership.Require(caller, Ownership.OwnerOf(context, rule));
        }

        return caller;
    }

    private async Task<Caller?> IdentifyAsync(Credentials? credentials, CancellationToken cancellationToken) => credentials switch
    {
        Credentials.User user when _access.FullUser is { } full && full.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.All),
        Credentials.User user when _access.ReadOnlyUser is { } readOnly && readOnly.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.Read),
        Credentials.Token token => await services.Storage.ReadAsync(session => session.FindCallerAsync(token.Secret), cancellationToken),
        _ => null,
    };

    private static RefusalException NotKnown(HttpContext context, Credentials? credentials)
    {
        context.Response.Headers.WWWAuthenticate = Challenges;
        return RefusalException.Because(StatusCodes.Status401Unauthorized, credentials switch
        {
            null => "This broker asks who you are: send a user and password, or a token.",
            Credentials.User user => $"The user '{user.Username}' or its password is not right.",
            Credentials.Token => "The token is not known, or has been revoked.",
            _ => "The Authorization header is none that this broker understands: send 'Basic' with a user and password, or 'Bearer' with a token.",
        });
    }

    private static RefusalException NotAllowed(Caller caller, AccessRule rule) => RefusalException.Because(
        StatusCodes.Status403Forbidden,
        $"{caller.Name} may {PermissionNames.List(caller.Permissions, " and ")}; this needs {PermissionNames.List(rule.AnyOf, " or ")}.");
}
