using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PactBroker.Http;

namespace PactBroker.Pages.Forms;

/// <summary>
/// Browsers add a user's password to whatever is sent to the broker, from any page. So a form carries a value that only a page of this broker can know: the one
/// of a cookie that other pages can neither read nor have sent along. Brokers beside each other share no key for it, and need none.
/// </summary>
internal static class FormGuard
{
    public const string Field = "form-guard";
    private const string Cookie = "pact-broker-form-guard";
    private const string FormType = "application/x-www-form-urlencoded";
    private const int Size = 32;

    /// <summary>What a form of the page that is being written has to carry.</summary>
    public static string Of(BrokerRequest request)
    {
        // Two forms of a page, or two pages in a browser, have the same.
        if (Given(request) is { } given)
        {
            return given;
        }

        var items = request.Context.Items;
        if (items[Cookie] is not string made)
        {
            made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));
            items[Cookie] = made;
            var root = new Uri(request.Links.Root);
            request.Context.Response.Cookies.Append(Cookie, made, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = root.Scheme == Uri.UriSchemeHttps,
                Path = root.AbsolutePath,
            });
        }

        return made;
    }

    /// <exception cref="RefusalException">It is no form, or does not come from a page of this broker.</exception>
    public static async Task<IFormCollection> ReadAsync(BrokerRequest request)
    {
        var sent = request.Context.Request;
        if (!string.Equals((sent.ContentType ?? "").Split(';')[0].Trim(), FormType, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusalException.UnsupportedMediaType();
        }

        CrossSite.Refuse(sent);
        var form = await ReadFormAsync(sent);
        if (Given(request) is not { } given || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(form[Field].ToString())))
        {
            throw RefusalException.BadRequest("This form was not filled in on a page of this broker, or the browser has forgotten its cookie. Open the page again, and send it from there.");
        }

        return form;
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest sent)
    {
        try
        {
            return await sent.ReadFormAsync(sent.HttpContext.RequestAborted);
        }
        catch (InvalidDataException problem)
        {
            throw RefusalException.BadRequest($"The form cannot be read: {problem.Message}");
        }
    }

    // One that was not made here is none.
    private static string? Given(BrokerRequest request) => request.Context.Request.Cookies[Cookie] is { } value && Base64Url.IsValid(value, out var length) && length == Size ? value : null;
}
