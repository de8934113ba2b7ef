namespace Users.Api.Mail;

internal static class MailServices
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Mailer>();
    }
}
