using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Verification.TestDoubles;

/// <summary>The ways in which a provider fails, by name.</summary>
internal static class Failures
{
    public static TheoryData<string> All => ["answers 500", "answers 429", "answers nonsense", "breaks off in the middle", "lacks what was agreed", "never answers"];

    public static Task<ProviderDouble> StartAsync(string failure) => ProviderDouble.StartAsync(answers => answers.MapFallback(context => failure switch
    {
        "answers 500" => AnswerAsync(context, StatusCodes.Status500InternalServerError, ""),
        "answers 429" => AnswerAsync(context, StatusCodes.Status429TooManyRequests, ""),
        "answers nonsense" => AnswerAsync(context, StatusCodes.Status200OK, "<html>"),
        "breaks off in the middle" => BreakOffAsync(context),
        "lacks what was agreed" => AnswerAsync(context, StatusCodes.Status200OK, "{}"),
        "never answers" => Task.Delay(Timeout.Infinite, context.RequestAborted),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "There is no such failure."),
    }));

    private static Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"sku":""");
        await context.Response.Body.FlushAsync();
        context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }
}
