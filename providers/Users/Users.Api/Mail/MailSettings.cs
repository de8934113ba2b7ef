using System.ComponentModel.DataAnnotations;

namespace Users.Api.Mail;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
internal sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>The mail server's host; without it mails are files in <see cref="Folder"/>.</summary>
    public string? Server { get; set; }

    public int Port { get; set; } = 25;

    public string Folder { get; set; } = "mails";

    [Required]
    public string From { get; set; } = "";
}
