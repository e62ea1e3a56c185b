using System.CommandLine;
using System.Text;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Workbench;
using Sitrep.Workbench.Accounts;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep account</c>: who may use a workbench that other machines can reach.</summary>
internal static class AccountCommand
{
    private const string DefaultPath = "accounts.json";

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("account", "Makes the accounts of a workbench that other machines can reach; the file keeps hashes alone",
            "sitrep account add ada --role admin --accounts accounts.json", "sitrep account token ada --accounts accounts.json", "sitrep account list");
        var action = new Argument<string>("ACTION") { Description = "add (asks for the password, or takes a line of standard input), token (makes an API token and shows it once), remove or list" };
        action.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("add" or "token" or "remove" or "list"))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no action: write add, token, remove or list");
            }
        });
        var name = new Argument<string?>("NAME") { Description = "The account's name", Arity = ArgumentArity.ZeroOrOne };
        var role = Parsed.Word<Role>("--role", "What it may do; reader without it");
        var host = Parsed.Text("--host", "A host name that the workbench answers to, besides the addresses that it listens on", "NAME");
        var path = Parsed.Text("--accounts", $"The file; {DefaultPath} without it", "PATH");
        verb.Add(action);
        verb.Add(name);
        verb.Add(role);
        verb.Add(host);
        verb.Add(path);
        verb.SetAction(parsed =>
        {
            try
            {
                return Run(
                    terminal, parsed.GetValue(action)!, parsed.GetValue(name), parsed.GetValue(role) ?? Role.Reader, parsed.GetValue(host), parsed.GetValue(path) ?? DefaultPath);
            }
            catch (WorkbenchException failure)
            {
                throw new CommandException(failure.Message, ExitCode.Usage);
            }
        });
        return verb;
    }

    private static int Run(Terminal terminal, string action, string? name, Role role, string? host, string path)
    {
        if (action != "list" && string.IsNullOrWhiteSpace(name))
        {
            throw new CommandException($"'sitrep account {action}' needs the name of an account.", ExitCode.Usage);
        }

        var accounts = action == "add" && !File.Exists(path) ? new AccountsFile() : AccountsFile.Load(path);
        accounts = host is null ? accounts : accounts with { Hosts = [.. accounts.Hosts.Append(host).Distinct(StringComparer.OrdinalIgnoreCase)] };
        switch (action)
        {
            case "add":
                accounts.With(name!, role, Password(terminal)).Save(path);
                terminal.Out.WriteLine($"'{name}' may use the workbench as {role.ToString().ToLowerInvariant()}: sitrep serve --accounts {path}");
                break;
            case "token":
                var (changed, token) = accounts.WithToken(name!);
                changed.Save(path);
                terminal.Out.WriteLine(token);
                terminal.Error.WriteLine($"Programs send it as 'Authorization: Bearer TOKEN' and may do what '{name}' may. It is kept nowhere: note it down now.");
                break;
            case "remove":
                _ = accounts.Accounts.Any(account => account.Name == name) ? true : throw new WorkbenchException($"There is no account '{name}' in '{path}'.");
                (accounts with { Accounts = [.. accounts.Accounts.Where(account => account.Name != name)] }).Save(path);
                terminal.Out.WriteLine($"'{name}' may no longer use the workbench, once it is started anew.");
                break;
            default:
                foreach (var account in accounts.Accounts)
                {
                    terminal.Out.WriteLine($"{account.Name}\t{account.Role.ToString().ToLowerInvariant()}\t{account.Tokens.Count} tokens");
                }

                break;
        }

        return ExitCode.Done;
    }

    /// <summary>A line of standard input; typed unseen where somebody sits there.</summary>
    private static string Password(Terminal terminal)
    {
        if (Console.IsInputRedirected)
        {
            using var input = new StreamReader(Terminal.OpenInput());
            return input.ReadLine() ?? "";
        }

        terminal.Error.Write("Password (12 characters or more, not shown): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
            {
                typed.Length--;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        terminal.Error.WriteLine();
        return typed.ToString();
    }
}
