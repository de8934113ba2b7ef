using Marketplace.Sync.Bazaar;
using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Api.Synchronizations;

/// <summary>Where the outside marketplace wants to be asked later, so do we: the caller is told when.</summary>
internal sealed class RateLimitAnswers(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RateLimitedException limited)
            return false;

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = $"{Math.Ceiling(limited.RetryAfter.TotalSeconds)}";
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = StatusCodes.Status429TooManyRequests, Title = "Too many requests", Detail = limited.Message },
        });
    }
}
