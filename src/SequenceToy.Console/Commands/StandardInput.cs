namespace SequenceToy.Console.Commands;

/// <summary>Standard input, also of a process that was started without one.</summary>
internal static class StandardInput
{
    private const string Descriptor = "/proc/self/fdinfo/0";
    private const string Flags = "flags:";

    // O_CLOEXEC of Linux: what has this flag did not exist when the process was started.
    private const int CloseOnStart = 0x80000;

    /// <summary>Returns standard input, or an empty reader when it was closed (<c>&lt;&amp;-</c>).</summary>
    /// <remarks>The descriptor of a closed standard input goes to the first file that the runtime opens for itself. Reading that would
    /// block for ever.</remarks>
    public static TextReader Open() => IsClosed() ? TextReader.Null : System.Console.In;

    private static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Descriptor))
        {
            return false;
        }

        // The kernel prints the flags as an octal number.
        var line = File.ReadLines(Descriptor).FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal));
        var flags = line?[Flags.Length..].Trim();
        return flags?.All(char.IsAsciiDigit) == true && (Convert.ToInt64(flags, 8) & CloseOnStart) != 0;
    }
}
