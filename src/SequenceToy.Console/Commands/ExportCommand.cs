namespace SequenceToy.Console.Commands;

/// <summary>Exports a saved network to a format that other programs read.</summary>
internal static class ExportCommand
{
    /// <summary>The file extension of each format, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Formats = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    { ["onnx"] = ".onnx", ["safetensors"] = ".safetensors" };

    /// <param name="file">The file with the saved network.</param>
    /// <param name="format">The format, one of <see cref="Formats"/>.</param>
    /// <param name="target">The output file; null for the input file's name with the format's extension.</param>
    /// <param name="quiet">True to print nothing.</param>
    /// <param name="output">Standard output, for the name and size of the written file.</param>
    public static int Run(string file, string format, string? target, bool quiet, TextWriter output)
    {
        SavedNetwork.CheckNamed("file", file);
        var path = target ?? Path.ChangeExtension(file, Formats[format]);
        OutputFile.CheckWritable("--output", path);
        OutputFile.CheckDifferent(("file", file), ("--output", path));
        using var network = SavedNetwork.Open(file);
        OutputFile.Write("--output", path, () => Write(network, format, path));
        if (!quiet)
        {
            output.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        }

        return CommandLine.Completed;
    }

    private static void Write(SavedNetwork network, string format, string path)
    {
        try
        {
            if (!string.Equals(format, "onnx", StringComparison.OrdinalIgnoreCase))
            {
                network.Model.Save(path);
            }
            else if (network.Result is { } result)
            {
                result.SaveOnnx(path);
            }
            else
            {
                network.Model.SaveOnnx(path);
            }
        }
        catch (InvalidOperationException problem)
        {
            throw new ArgumentException($"The network cannot be exported: {problem.Message}", problem);
        }
    }
}
