using PactBroker.Access.Oidc;
using PactBroker.Access.Teams;
using PactBroker.Access.Tokens;
using PactBroker.Http;

namespace PactBroker.Access;

/// <summary>Lets a request to its route, or not: 401 if it is not known who asks, 403 if he may not.</summary>
internal sealed partial class AccessGate(RequestDelegate next, BrokerServices services, ILogger<AccessGate> logger)
{
    // Browsers and older clients know the first.
    private static readonly string[] Challenges = ["Basic realm=\"Restricted area\"", "Bearer"];

    // Whoever adds a route says whom it is open to; if that were forgotten, it is not open.
    private static readonly AccessRule Forgotten = new(Permissions.Admin);

    private readonly AccessOptions _access = services.Settings.Access;

    public async Task InvokeAsync(HttpContext context)
    {
        // Addresses that mean nothing say so to whoever may read.
        var rule = context.GetEndpoint() is RouteEndpoint route ? route.Metadata.GetMetadata<AccessRule>() ?? Forgotten : AccessRule.Read;
        context.Features.Set(await AdmitAsync(context, rule));
        await next(context);
    }

    private async Task<Caller> AdmitAsync(HttpContext context, AccessRule rule)
    {
        if (!_access.IsOn || rule.IsOpen(_access))
        {
            var somebody = _access.IsOn ? Caller.Anonymous : Caller.Unasked;
            Count(context, rule, somebody);
            return somebody;
        }

        var identified = await IdentifyAsync(context);
        Count(context, rule, identified);
        var caller = identified.On(rule);
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

    // Whoever watches over the broker is not to take it for dead since somebody else asks too much.
    private void Count(HttpContext context, AccessRule rule, Caller caller)
    {
        if (rule != AccessRule.Heartbeat)
        {
            services.Limits.Count(context, caller);
        }
    }

    private async Task<Caller> IdentifyAsync(HttpContext context)
    {
        var credentials = Credentials.Of(context.Request) ?? throw Challenge(context, "This broker asks who you are: send a user and password, or a token.");
        // Before they are looked at: who guesses does not learn which guess is right.
        services.Limits.RequireFewFailures(context);
        try
        {
            return await IdentifyAsync(context, credentials) ?? throw NotKnown(credentials);
        }
        catch (CredentialsRefusedException problem)
        {
            services.Limits.CountFailure(context);
            throw Challenge(context, problem.Message);
        }
    }

    private async Task<Caller> IdentifyPersonAsync(HttpContext context, OidcTokens issuer, string token)
    {
        try
        {
            var person = await issuer.ReadAsync(token, context.RequestAborted);
            return person.ToCaller(person.Teams is { Count: > 0 } teams ? await services.Storage.ReadAsync(session => session.ListTeamsAsync(teams), context.RequestAborted) : []);
        }
        catch (IssuerUnavailableException problem)
        {
            Log.IssuerUnavailable(logger, problem);
            context.Response.Headers.RetryAfter = "30";
            throw RefusalException.Because(StatusCodes.Status503ServiceUnavailable, "Who you are cannot be said now: the issuer of tokens does not answer. Please try again.");
        }
    }

    private async Task<Caller?> IdentifyAsync(HttpContext context, Credentials credentials) => credentials switch
    {
        Credentials.User user when _access.FullUser is { } full && full.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.All),
        Credentials.User user when _access.ReadOnlyUser is { } readOnly && readOnly.Is(user.Username, user.Password) => new Caller(user.Username, Permissions.Read),
        Credentials.Token token when services.Oidc is { } issuer && OidcTokens.Recognizes(token.Secret) => await IdentifyPersonAsync(context, issuer, token.Secret),
        Credentials.Token token => await services.Storage.ReadAsync(session => session.FindCallerAsync(token.Secret), context.RequestAborted),
        _ => null,
    };

    private static CredentialsRefusedException NotKnown(Credentials credentials) => new(credentials switch
    {
        Credentials.User user => $"The user '{user.Username}' or its password is not right.",
        Credentials.Token => "The token is not known, or has been revoked.",
        _ => "The Authorization header is none that this broker understands: send 'Basic' with a user and password, or 'Bearer' with a token.",
    });

    private static RefusalException Challenge(HttpContext context, string why)
    {
        context.Response.Headers.WWWAuthenticate = Challenges;
        return RefusalException.Because(StatusCodes.Status401Unauthorized, why);
    }

    private static RefusalException NotAllowed(Caller caller, AccessRule rule) => RefusalException.Because(
        StatusCodes.Status403Forbidden,
        $"{caller.Name} may {(caller.Permissions == Permissions.None ? "nothing here" : PermissionNames.List(caller.Permissions, " and "))}; this needs {PermissionNames.List(rule.AnyOf, " or ")}.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody with a token of the issuer is let in")]
        public static partial void IssuerUnavailable(ILogger logger, Exception failure);
    }
}
