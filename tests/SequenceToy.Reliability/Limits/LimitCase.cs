namespace SequenceToy.Reliability.Limits;

/// <summary>A command line of the console under a limit of the system, and the exit codes that it may end with.</summary>
/// <param name="Name">The limit and the command.</param>
/// <param name="Script">A script of bash; <c>$console</c> starts the console, <c>$folder</c> holds files of an earlier run.</param>
/// <param name="ExitCodes">The allowed exit codes.</param>
internal sealed record LimitCase(string Name, string Script, params int[] ExitCodes)
{
    private const int Done = 0;
    private const int Refused = 2;
    private const int Interrupted = 130;

    // oneDNN inside libtorch ends the process when it cannot allocate; no exception reaches .NET.
    private const int Aborted = 134;

    /// <summary>The most lines on standard error: the reason, and one that a library may add.</summary>
    public const int MostLines = 2;

    public static LimitCase[] All { get; } =
    [
        .. Memory(), .. Handles(), .. FullDisk(), .. ReadOnly(), .. Streams(), .. Signals(),
    ];

    // The runtime reserves address space for its largest heap, so both limits go together.
    private static IEnumerable<LimitCase> Memory()
    {
        foreach (var (megabytes, heap) in new[] { (1500, 30), (2500, 100), (4000, 400) })
        {
            var limit = FormattableString.Invariant($"export DOTNET_GCHeapHardLimit=0x{heap << 20:X}; ulimit -v {megabytes * 1024}; ");
            var name = FormattableString.Invariant($"{megabytes} MB of address space");
            yield return new($"{name}: run", limit + "$console run sum --epochs 2 --quiet --save $folder/model.safetensors", Done, Refused);
            yield return new($"{name}: many samples", limit + "$console run sum --samples 3000000 --epochs 1 --quiet", Done, Refused);
            yield return new($"{name}: libtorch", limit + "$console run sum --engine torch --hidden 900 --epochs 1 --quiet", Done, Refused, Aborted);
            yield return new($"{name}: report", limit + "$console report $folder/model.safetensors --report $folder/page.html", Done, Refused);
        }
    }

    // With fewer handles, the runtime cannot load the console's own assemblies.
    private static IEnumerable<LimitCase> Handles() =>
        from handles in new[] { 40, 45, 50, 60, 80 }
        from command in new[]
        {
            "run sum --epochs 2 --quiet --save $folder/model.safetensors --json $folder/run.json",
            "run sum --engine torch --epochs 2 --quiet", "report $folder/model.safetensors --report $folder/page.html",
            "predict $folder/model.safetensors --csv $folder/data.csv",
        }
        select new LimitCase(
            FormattableString.Invariant($"{handles} file handles: {command.Split(' ')[0]}"),
            FormattableString.Invariant($"ulimit -n {handles}; $console {command}"), Done, Refused);

    private static IEnumerable<LimitCase> FullDisk()
    {
        const string Full = "mount -t tmpfs -o size=16k none $folder/small || exit 2; cp $folder/run.json $folder/small/old.json 2>/dev/null; "
            + "head -c 100000 /dev/zero > $folder/small/filler 2>/dev/null; ";
        const string End = "; code=$?; umount $folder/small; exit $code";
        foreach (var option in new[] { "--save $folder/small/a.safetensors", "--report $folder/small/a.html", "--json $folder/small/a.json", "--plot $folder/small/a.png" })
        {
            yield return new($"full disk: {option.Split(' ')[0]}", $"{Full}$console run sum --epochs 2 --quiet {option}{End}", Refused);
        }

        yield return new("full disk: --checkpoint", $"{Full}$console run sum --epochs 2 --quiet --checkpoint $folder/small/c.safetensors{End}", Done, Refused);
    }

    private static IEnumerable<LimitCase> ReadOnly() =>
        from option in new[] { "--save $folder/read-only/a.safetensors", "--report $folder/read-only/a.html", "--json $folder/read-only/a.json", "--plot $folder/read-only/a.png", "--checkpoint $folder/read-only/c.safetensors" }
        select new LimitCase($"read-only folder: {option.Split(' ')[0]}", $"$nobody $console run sum --epochs 2 --quiet {option}", Refused);

    private static IEnumerable<LimitCase> Streams() =>
    [
        new("closed standard input", "$console predict $folder/model.safetensors <&-", Refused),
        new("closed standard output", "$console run sum --epochs 2 >&-", Refused),
        new("full standard output", "$console run sum --epochs 2 > /dev/full", Refused),
        new("closed standard error", "$console run nothing 2>&-", Refused),
        new("all closed", "$console run sum --epochs 2 --quiet <&- >&- 2>&-", Done, Refused),
        new("reader that ends (SIGPIPE)", "$console run sum --epochs 200 | head -n 1; exit ${PIPESTATUS[0]}", Done, Refused),
        new("reader that is gone (SIGPIPE)", "$console list | true; exit ${PIPESTATUS[0]}", Done, Refused),
    ];

    // Whoever starts this program with nohup or in the background passes on ignored signals.
    private static IEnumerable<LimitCase> Signals() =>
        from signal in new[] { "TERM", "INT", "HUP" }
        from after in new[] { "0.3", "0.8", "2" }
        select new LimitCase(
            $"SIG{signal} after {after} s",
            $"env --default-signal=INT,HUP,TERM $console run sum --samples 100000 --epochs 10000 --quiet --save $folder/model.safetensors & sleep {after}; kill -{signal} $!; wait $!",
            Done, Interrupted, 128 + (signal switch { "TERM" => 15, "INT" => 2, _ => 1 }));
}
