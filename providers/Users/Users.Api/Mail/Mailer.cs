using System.Net.Mail;
using System.Net.Mime;
using Microsoft.Extensions.Options;
using ServiceDefaults.Calls;

namespace Users.Api.Mail;

/// <summary>Sends mails, or puts them into a folder on a machine without a mail server.</summary>
internal sealed class Mailer(IOptions<MailSettings> settings)
{
    /// <exception cref="ProviderFailedException">It cannot be sent now.</exception>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        using var mail = new MailMessage(settings.Value.From, to, subject, text) { BodyTransferEncoding = TransferEncoding.EightBit };
        using var client = Connect(settings.Value);
        try
        {
            await client.SendMailAsync(mail, cancellationToken);
        }
        catch (Exception failure) when (failure is SmtpException or IOException)
        {
            throw ProviderFailedException.Unreachable("Mail", failure);
        }
    }

    private static SmtpClient Connect(MailSettings settings) => settings.Server is { } server
        ? new SmtpClient(server, settings.Port)
        : new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = Directory.CreateDirectory(settings.Folder).FullName,
        };
}
